import { RuleViolation } from '#kernel/errors.js';
import { profileChanges } from '../troubled-project/change-profile/change-profile.js';
import type { ProjectProfile } from '../troubled-project/project-profile.js';
import { rowKey, type TroubledProject, type TroubledProjectEvent } from '../troubled-project/troubled-project.js';
import type { ImportedEntry } from '../ledger-imports/imported-entry.js';
import type { RowDuty } from '../ledger-imports/row-duties.js';

/** One row of an import on its way into one project's stream. */
export interface RowOfImport {
  readonly projectId: string;
  readonly importId: string;
  readonly fileHash: string;
  readonly sheet: string;
  readonly row: number;
  readonly raw: Readonly<Record<string, string>>;
  readonly mapped: ImportedEntry;
}

/** A new project: where it comes from, its file, its problems, who answers for it. */
export function registerRow(
  row: RowOfImport,
  duties: readonly RowDuty[],
  { registered, rows }: TroubledProject,
): TroubledProjectEvent[] {
  const { projectId, importId, mapped } = row;
  if (rows.has(rowKey(importId, row.row))) return [];
  if (registered) throw new RuleViolation('housing.project-code-taken', `项目编号 ${projectId} 已被使用`);
  return [
    { type: 'LedgerRowImported', data: row },
    { type: 'ProjectRegistered', data: { projectId, ...fileOf(mapped, row.row) } },
    ...mapped.problemTypes.map((problemType, index) => ({
      type: 'ProblemIdentified' as const,
      data: { projectId, problemId: `P${index + 1}`, problemType },
    })),
    ...duties.map((duty) => ({ type: 'DutyAssigned' as const, data: { projectId, ...duty } })),
  ];
}

/** A project on file: the row is put on record, and the fields that a person ticked are taken over. */
export function changeByRow(row: RowOfImport, values: ProjectProfile, state: TroubledProject): TroubledProjectEvent[] {
  const { projectId, importId, fileHash } = row;
  if (state.rows.has(rowKey(importId, row.row))) return [];
  const source = { importId, fileHash, row: row.row };
  return [
    { type: 'LedgerRowImported', data: row },
    ...profileChanges(projectId, values, `台账导入（第 ${row.row} 行）`, state, source),
  ];
}

/** @throws RuleViolation for a row without which no file can be opened; its verdict was an error */
function fileOf(entry: ImportedEntry, row: number) {
  const { name, registeredName, category, township, address, developer, developerUscc, flats, sold, households } =
    entry;
  if (!category || !township || !address || !developer || !developerUscc || flats === undefined) throw incomplete(row);
  if (households === undefined) throw incomplete(row);
  return {
    ...{ name, category, township, address, developer, developerUscc, flats, households },
    ...(registeredName === undefined ? {} : { registeredName }),
    ...(sold === undefined ? {} : { sold }),
  };
}

function incomplete(row: number): RuleViolation {
  return new RuleViolation('housing.row-incomplete', `第 ${row} 行缺少建档必需的内容`);
}
