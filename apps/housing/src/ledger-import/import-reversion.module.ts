import { Injectable } from '@nestjs/common';
import { asPart, correlatedBy } from '#event-store/command-context.js';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import { LedgerMembership } from '../ledger-membership/ledger-membership.js';
import { TroubledProject } from '../troubled-project/troubled-project.js';
import { LedgerImport, type CommittedRow } from './ledger-import.js';
import { revertEntry, revertRow } from './revert-row.js';
import {
  revertLedgerImport,
  wasCommitted,
  type RevertLedgerImport,
} from './revert-ledger-import/revert-ledger-import.js';

/** All that may begin in this service after a project is on file. */
const OF_A_PROJECT = ['troubledProject', 'ledgerMembership', 'dispositionPlan', 'statusClaim', 'closureCase'];

/** Takes an import back, as long as nothing else happened to its projects. */
@Injectable()
export class LedgerImportReversion {
  constructor(private readonly store: EventStore) {}

  carryOut(command: RevertLedgerImport): Promise<Receipt> {
    return correlatedBy(command.importId, () => this.takeBack(command));
  }

  private async takeBack(command: RevertLedgerImport): Promise<Receipt> {
    const { importId, reversion } = command;
    const { status, rows } = await this.store.stateOf(LedgerImport, importId);
    wasCommitted({ status, rows });
    if (status === 'committed') for (const row of rows) await this.nothingElse(importId, row);
    for (const row of rows) {
      const order = { importId, row, reason: reversion.reason };
      await asPart(`entry ${row.row}`, () =>
        this.store.decide(LedgerMembership, row.projectCode, (state) => revertEntry(order, state)),
      );
      await asPart(`row ${row.row}`, () =>
        this.store.decide(TroubledProject, row.projectCode, (state) => revertRow(order, state)),
      );
    }
    return this.store.decide(LedgerImport, importId, (state) => revertLedgerImport(command, state));
  }

  private async nothingElse(importId: string, { projectCode, outcome }: CommittedRow): Promise<void> {
    if (outcome === 'seen') return;
    const streams = OF_A_PROJECT.map((kind) => this.store.log.readStream(`housing.${kind}-${projectCode}`));
    const events = (await Promise.all(streams)).flat();
    const row = events.find(({ data }) => 'importId' in data && data.importId === importId);
    const other = events.some(
      ({ position, correlationId }) => position > (row?.position ?? 0) && correlationId !== importId,
    );
    if (other) {
      throw new RuleViolation('housing.import-in-use', `${projectCode} 在导入后已有其他记录，不能撤销导入`);
    }
  }
}
