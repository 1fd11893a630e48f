import type { PoolClient } from 'pg';
import type { Fact } from '#messaging/fact.js';

/** A read model: rows by key, folded from facts. Pure but for `save` and `clear`. */
export interface Projection<Row extends object = object> {
  /** snake_case, unique within the service. */
  readonly name: string;
  /** From 1. A new version is built from zero beside the old one, before the service serves. */
  readonly version: number;
  /** Own event types (`housing.LedgerEntered`) and contracts (`housing.ledger-entered.v1`) that it folds. */
  readonly on: readonly string[];
  /**
   * In how many parts it is folded: each has the rows of its keys, and its own checkpoint, epoch and lag, so that one
   * that stands still or is rebuilt holds up no other. 1 when absent. Not with tables of its own.
   */
  readonly shards?: number;
  /** Keys of the rows that a fact touches. An error here stops the projection: nobody knows which row is wrong. */
  readonly keys: (fact: Fact) => readonly string[];
  /** The row after the fact; undefined removes it. Neither row nor fact may be changed. An error parks the row's key. */
  readonly project: (row: Row | undefined, fact: Fact, key: string) => Row | undefined;
  /**
   * True where a row mixes services: the key's facts are kept and folded again in the order of
   * (recordedAt, id), so that the order of arrival never shows.
   */
  readonly refold?: boolean;
  /** Also writes the row into tables of its own, in the same transaction. Needs `clear`. */
  readonly save?: (client: PoolClient, key: string, row: Row | undefined) => Promise<void>;
  /** Empties those tables, in the transaction that puts a rebuilt projection in place; all rows are saved after it. */
  readonly clear?: (client: PoolClient) => Promise<void>;
}

/** Keeps the row's type while a projection is declared. */
export function projection<Row extends object>(definition: Projection<Row>): Projection {
  return definition as unknown as Projection;
}
