import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import type { ReadColumn } from '../ledger-imports/header.js';
import type { ColumnUse } from '../ledger-imports/ledger-columns.js';

export type LedgerColumnsMapped = DomainEvent<
  'LedgerColumnsMapped',
  { importId: string; columns: readonly ReadColumn[] }
>;

export interface LedgerMapping {
  /** Title of the sheet's column → what it is used for. The last word counts. */
  readonly columns: ReadonlyMap<string, ColumnUse>;
}

/** 栏目对应: how one agency's workbooks are to be read; said once, remembered for all that follow. */
export const LedgerMapping: Aggregate<LedgerMapping, LedgerColumnsMapped> = {
  stream: 'housing.ledgerMapping',
  initial: { columns: new Map() },
  evolve: only('LedgerColumnsMapped', ({ columns }, { data }) => ({
    columns: new Map([...columns, ...data.columns.map(({ title, use }) => [title, use] as const)]),
  })),
};
