import { Injectable } from '@nestjs/common';
import { ServiceSettings } from '#agency/service-settings.js';
import { asPart, correlatedBy, currentCommand } from '#event-store/command-context.js';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import { LedgerImportDrafts, type LedgerImportDraft } from '../ledger-imports/ledger-import-drafts.module.js';
import { mappingOf } from '../ledger-imports/header.js';
import { LedgerReader } from '../ledger-imports/ledger-reader.module.js';
import { dutiesOf, type Agencies } from '../ledger-imports/row-duties.js';
import { EnterLedger, enterLedger } from '../ledger-membership/enter-ledger/enter-ledger.js';
import { LedgerMembership } from '../ledger-membership/ledger-membership.js';
import { TroubledProject } from '../troubled-project/troubled-project.js';
import {
  commitLedgerImport,
  notReverted,
  type CommitLedgerImport,
} from './commit-ledger-import/commit-ledger-import.js';
import { entryOf } from './import-entry.js';
import { LedgerImport, type CommittedRow } from './ledger-import.js';
import { LedgerNumbering, numberRows, outdated, seriesOf } from './ledger-numbering.js';
import { changeByRow, registerRow, type RowOfImport } from './register-row.js';
import { sameVerdicts, takenRows, type TakenRow } from './taken-rows.js';

/**
 * Takes an import over: several streams, so several appends of one command and one correlation id. Everything that can
 * be refused is refused before the first; after it a repeat goes on where the first attempt stopped.
 */
@Injectable()
export class LedgerImportCommitment {
  constructor(
    private readonly store: EventStore,
    private readonly drafts: LedgerImportDrafts,
    private readonly reader: LedgerReader,
    private readonly settings: ServiceSettings,
  ) {}

  carryOut(command: CommitLedgerImport): Promise<Receipt> {
    return correlatedBy(command.importId, () => this.takeOver(command));
  }

  private async takeOver(command: CommitLedgerImport): Promise<Receipt> {
    const { importId, commitment, acting } = command;
    const draft = await this.drafts.get(importId, acting);
    await this.refuseAgain();
    notReverted(await this.store.stateOf(LedgerImport, importId));
    const rows = takenRows(draft.reading.rows, commitment.accept);
    for (const row of rows) await this.tryOut(draft, row);
    const codes = await this.number(draft, rows);
    const agencies = await this.reader.county();
    const committed: CommittedRow[] = [];
    for (const row of rows) committed.push(await this.take(command, draft, row, codes, agencies));
    const { fileName, fileHash, reading } = draft;
    const data = { importId, fileName, fileHash, sheet: reading.sheet, rows: committed };
    return this.store.decide(LedgerImport, importId, (state) => commitLedgerImport(data, state));
  }

  /** A refusal that is on record is the answer for ever; the parts below would not ask for it. */
  private async refuseAgain(): Promise<void> {
    const { refusal } = (await this.store.log.outcomeOf(currentCommand().commandId)) ?? {};
    if (refusal) throw new RuleViolation(refusal.code, refusal.message);
  }

  private async tryOut(draft: LedgerImportDraft, row: TakenRow): Promise<void> {
    if (!row.known) return;
    const { projectCode, values } = row.known;
    changeByRow(rowOf(draft, row, projectCode), values, await this.store.stateOf(TroubledProject, projectCode));
  }

  /** Codes of the new projects by row. Given once: until then the verdicts must still hold. */
  private async number(draft: LedgerImportDraft, taken: readonly TakenRow[]): Promise<ReadonlyMap<number, string>> {
    const { importId, uploadedOn, bytes, reading } = draft;
    const series = seriesOf(this.settings.county.division, uploadedOn);
    const given = async () => (await this.store.stateOf(LedgerNumbering, series)).imports.get(importId);
    const known = await given();
    if (known) return known;
    const now = await this.reader.read(bytes, mappingOf(reading.columns));
    if (!sameVerdicts(now.reading.rows, reading.rows)) throw outdated();
    const rows = taken.filter((one) => !one.known).map(({ row }) => row);
    const order = { importId, series, rows, known: now.codes };
    await asPart('numbering', () => this.store.decide(LedgerNumbering, series, (state) => numberRows(order, state)));
    return (await given()) ?? new Map<number, string>();
  }

  private async take(
    { commitment, acting }: CommitLedgerImport,
    draft: LedgerImportDraft,
    row: TakenRow,
    codes: ReadonlyMap<number, string>,
    agencies: Agencies,
  ): Promise<CommittedRow> {
    const projectCode = row.known?.projectCode ?? codes.get(row.row);
    if (projectCode === undefined) throw outdated();
    const entry = row.known || commitment.enter === false ? undefined : entryOf(row.mapped, agencies, acting);
    const imported = rowOf(draft, row, projectCode);
    const { known, mapped } = row;
    await asPart(`row ${row.row}`, () =>
      this.store.decide(TroubledProject, projectCode, (state) =>
        known ? changeByRow(imported, known.values, state) : registerRow(imported, dutiesOf(mapped, agencies), state),
      ),
    );
    if (entry) {
      const order = new EnterLedger(projectCode, entry, acting);
      await asPart(`entry ${row.row}`, () =>
        this.store.decide(LedgerMembership, projectCode, (state) => enterLedger(order, { registered: true }, state)),
      );
    }
    const changed = known && Object.keys(known.values).length > 0 ? 'changed' : 'seen';
    return { row: row.row, projectCode, outcome: known ? changed : 'registered', entered: entry !== undefined };
  }
}

function rowOf({ importId, fileHash, reading }: LedgerImportDraft, row: TakenRow, projectId: string): RowOfImport {
  return { projectId, importId, fileHash, sheet: reading.sheet, row: row.row, raw: row.raw, mapped: row.mapped };
}
