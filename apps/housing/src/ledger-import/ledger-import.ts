import type { Aggregate, DomainEvent } from '#kernel/decider.js';

/** What became of a row. */
export interface CommittedRow {
  readonly row: number;
  readonly projectCode: string;
  /** `registered` a new project, `changed` fields of one on file, `seen` nothing to take over. */
  readonly outcome: 'registered' | 'changed' | 'seen';
  /** The project came onto the ledger with the import. */
  readonly entered: boolean;
}

export type LedgerImportCommitted = DomainEvent<
  'LedgerImportCommitted',
  { importId: string; fileName: string; fileHash: string; sheet: string; rows: readonly CommittedRow[] }
>;
export type LedgerImportReverted = DomainEvent<'LedgerImportReverted', { importId: string; reason: string }>;
export type LedgerImportEvent = LedgerImportCommitted | LedgerImportReverted;

export interface LedgerImport {
  readonly status: 'open' | 'committed' | 'reverted';
  readonly rows: readonly CommittedRow[];
}

/** 台账导入: one file that was taken over, or taken back. Its rows lie in the projects' own streams. */
export const LedgerImport: Aggregate<LedgerImport, LedgerImportEvent> = {
  stream: 'housing.ledgerImport',
  initial: { status: 'open', rows: [] },
  evolve: (state, event) => {
    switch (event.type) {
      case 'LedgerImportCommitted':
        return { status: 'committed', rows: event.data.rows };
      case 'LedgerImportReverted':
        return { ...state, status: 'reverted' };
    }
  },
};
