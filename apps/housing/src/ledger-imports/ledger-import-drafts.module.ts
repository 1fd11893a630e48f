import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { NotFound } from '#kernel/errors.js';
import { MachineClock } from '#kernel/clock.js';
import type { LedgerReading } from './read-ledger.js';

export interface LedgerImportDraft {
  readonly importId: string;
  /** Agency of who uploaded it. */
  readonly agency: string;
  readonly uploadedBy: string;
  /** Day by the county's clock. */
  readonly uploadedOn: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly bytes: Buffer;
  readonly reading: LedgerReading;
}

const KEPT_MS = 7 * 86_400_000;

/** Uploaded files until they are committed: seven days, by the machine's time. */
@Injectable()
export class LedgerImportDrafts {
  constructor(
    private readonly pool: Pool,
    private readonly machine: MachineClock,
  ) {}

  async keep(draft: LedgerImportDraft): Promise<void> {
    const now = this.machine.now();
    await this.pool.query('DELETE FROM ledger_import_drafts WHERE expires_at < $1', [now]);
    await this.pool.query(
      `INSERT INTO ledger_import_drafts
         (import_id, agency, uploaded_by, uploaded_at, expires_at, file_name, file_hash, bytes, reading, uploaded_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[draft.importId, draft.agency, draft.uploadedBy, now, new Date(now.getTime() + KEPT_MS)],
        ...[draft.fileName, draft.fileHash, draft.bytes, JSON.stringify(draft.reading), draft.uploadedOn],
      ],
    );
  }

  /** The same file, read anew. */
  async judgedAnew(importId: string, reading: LedgerReading): Promise<void> {
    const columns = [importId, JSON.stringify(reading)];
    await this.pool.query('UPDATE ledger_import_drafts SET reading = $2 WHERE import_id = $1', columns);
  }

  /** @throws NotFound for one that never was, or has expired, or is another agency's */
  async get(importId: string, { agency }: { readonly agency: string }): Promise<LedgerImportDraft> {
    const { rows } = await this.pool.query<LedgerImportDraft>(
      `SELECT import_id AS "importId", agency, uploaded_by AS "uploadedBy", uploaded_on::text AS "uploadedOn",
              file_name AS "fileName", file_hash AS "fileHash", bytes, reading
       FROM ledger_import_drafts WHERE import_id = $1 AND agency = $2 AND expires_at >= $3`,
      [importId, agency, this.machine.now()],
    );
    if (!rows[0]) throw new NotFound('没有这次上传，或已过期，请重新上传文件');
    return rows[0];
  }
}
