import type { Row } from './core/row.js';
import { append1, append128, append32 } from './rows/append-32.js';
import { appendBulk } from './rows/append-bulk.js';
import { readAll } from './rows/read-all.js';

/** All rows, in the order of the design's table. */
export const ROWS: readonly Row[] = [append32, append128, append1, appendBulk, readAll];
