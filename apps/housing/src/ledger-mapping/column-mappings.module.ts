import { Injectable } from '@nestjs/common';
import { ServiceSettings } from '#agency/service-settings.js';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { RuleViolation } from '#kernel/errors.js';
import { LedgerImport } from '../ledger-import/ledger-import.js';
import { LedgerNumbering, seriesOf } from '../ledger-import/ledger-numbering.js';
import { LedgerImportDrafts } from '../ledger-imports/ledger-import-drafts.module.js';
import { LedgerReader } from '../ledger-imports/ledger-reader.module.js';
import { LedgerMapping } from './ledger-mapping.js';
import { mapLedgerColumns, type MapLedgerColumns } from './map-ledger-columns/map-ledger-columns.js';

/** Reads an upload anew with what its columns are said to hold, and remembers that for the agency's next one. */
@Injectable()
export class ColumnMappings {
  constructor(
    private readonly store: EventStore,
    private readonly drafts: LedgerImportDrafts,
    private readonly reader: LedgerReader,
    private readonly settings: ServiceSettings,
  ) {}

  /** Judged before it is remembered: what makes the file no ledger is refused, and nothing is kept of it. */
  async carryOut(command: MapLedgerColumns): Promise<Receipt> {
    const { importId, choice, acting } = command;
    const { bytes, uploadedOn } = await this.drafts.get(importId, acting);
    const series = seriesOf(this.settings.county.division, uploadedOn);
    notBegun(
      importId,
      await this.store.stateOf(LedgerImport, importId),
      await this.store.stateOf(LedgerNumbering, series),
    );
    const { columns } = await this.store.stateOf(LedgerMapping, acting.agency);
    const said = choice.columns.map(({ title, use }) => [title, use] as const);
    const { reading } = await this.reader.read(bytes, new Map([...columns, ...said]));
    const receipt = await this.store.decide(LedgerMapping, acting.agency, (state) =>
      mapLedgerColumns(command, reading.columns, state),
    );
    await this.drafts.judgedAnew(importId, reading);
    return receipt;
  }
}

/** Rows that were taken over, or are being taken over, keep the reading under which they were. */
function notBegun(importId: string, { status }: LedgerImport, { imports }: LedgerNumbering): void {
  if (status === 'open' && !imports.has(importId)) return;
  throw new RuleViolation('housing.import-begun', '该次导入已提交，栏目对应不能再改；请重新上传文件');
}
