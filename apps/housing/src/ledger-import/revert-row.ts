import { shown } from '../ledger-imports/compare-with-ledger.js';
import type { LedgerMembership, LedgerWithdrawalApproved } from '../ledger-membership/ledger-membership.js';
import { PROFILE_FIELDS, type ProjectProfile } from '../troubled-project/project-profile.js';
import { rowKey, type TroubledProject, type TroubledProjectEvent } from '../troubled-project/troubled-project.js';
import type { CommittedRow } from './ledger-import.js';

export interface RowReversion {
  readonly importId: string;
  readonly row: CommittedRow;
  readonly reason: string;
}

/** What makes a row's traces in the project's file undone. Nothing is removed: the row and its reversal stay on record. */
export function revertRow({ importId, row, reason }: RowReversion, state: TroubledProject): TroubledProjectEvent[] {
  const { row: number, projectCode: projectId, outcome } = row;
  const before = state.rows.get(rowKey(importId, number));
  if (!before || !state.registered || outcome === 'seen') return [];
  if (outcome === 'registered') {
    return [{ type: 'LedgerRowReverted', data: { projectId, importId, row: number, reason } }];
  }
  return putBack(projectId, before, state.profile, `撤销台账导入：${reason}`);
}

/** An entry by mistake leaves the denominator (H-16). */
export function revertEntry({ importId, row }: RowReversion, state: LedgerMembership): LedgerWithdrawalApproved[] {
  if (!row.entered || state.level === 'none') return [];
  const docId = `import-${importId}`;
  return [{ type: 'LedgerWithdrawalApproved', data: { projectId: row.projectCode, kind: 'mistaken', docId } }];
}

const EMPTY = '（空）';

function putBack(
  projectId: string,
  before: ProjectProfile,
  now: ProjectProfile,
  reason: string,
): TroubledProjectEvent[] {
  const fields = PROFILE_FIELDS.filter((field) => shown(field, before[field]) !== shown(field, now[field]));
  if (fields.length === 0) return [];
  const changes = fields.map((field) => ({
    field,
    before: shown(field, now[field]) || EMPTY,
    after: shown(field, before[field]) || EMPTY,
  }));
  const values = Object.fromEntries(
    fields.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]])),
  );
  const cleared = fields.filter((field) => before[field] === undefined);
  return [
    {
      type: 'ProjectProfileChanged',
      data: { projectId, changes, values, reason, ...(cleared.length > 0 ? { cleared } : {}) },
    },
  ];
}
