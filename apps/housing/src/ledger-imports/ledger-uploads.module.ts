import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { workbookBytes } from '#documents/workbook-writer.js';
import { EventStore } from '#event-store/event-store.js';
import type { SentFile } from '#http/takes-file.js';
import type { Acting } from '#kernel/acting.js';
import { LedgerImport } from '../ledger-import/ledger-import.js';
import { LedgerMapping } from '../ledger-mapping/ledger-mapping.js';
import { errorWorkbook } from './error-workbook.js';
import { importView, type ImportView } from './import-view.js';
import { LedgerImportDrafts } from './ledger-import-drafts.module.js';
import { LedgerReader } from './ledger-reader.module.js';

/** Files that are judged before anything is recorded. */
@Injectable()
export class LedgerUploads {
  constructor(
    private readonly drafts: LedgerImportDrafts,
    private readonly reader: LedgerReader,
    private readonly store: EventStore,
  ) {}

  /** @throws DocumentRefused, RuleViolation for a file that is no ledger */
  async judge({ name: fileName, bytes }: SentFile, { agency, userId: uploadedBy, today }: Acting): Promise<ImportView> {
    const { columns } = await this.store.stateOf(LedgerMapping, agency);
    const { reading } = await this.reader.read(bytes, columns);
    const importId = uuidv7();
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    await this.drafts.keep({ importId, agency, uploadedBy, uploadedOn: today, fileName, fileHash, bytes, reading });
    return importView({ importId, fileName, reading }, LedgerImport.initial);
  }

  async view(importId: string, acting: Acting): Promise<ImportView> {
    const draft = await this.drafts.get(importId, acting);
    return importView(draft, await this.store.stateOf(LedgerImport, importId));
  }

  async errorWorkbook(importId: string, acting: Acting): Promise<Buffer> {
    const { reading } = await this.drafts.get(importId, acting);
    return workbookBytes(errorWorkbook(reading));
  }
}
