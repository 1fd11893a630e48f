import type { Row } from './core/row.js';
import { append1, append128, append32 } from './rows/append-32.js';
import { appendBulk } from './rows/append-bulk.js';
import { figures } from './rows/figures.js';
import { growthAppend, growthFigures } from './rows/growth.js';
import { httpCommand } from './rows/http-command.js';
import { inbox } from './rows/inbox.js';
import { projectLive } from './rows/project-live.js';
import { readAll } from './rows/read-all.js';
import { rebuild } from './rows/rebuild.js';
import { relay } from './rows/relay.js';
import { trail } from './rows/trail.js';
import { visibleKafka } from './rows/visible-kafka.js';
import { visible } from './rows/visible.js';

/** All rows, in the order of the design's table. */
export const ROWS: readonly Row[] = [
  append32,
  append128,
  append1,
  appendBulk,
  readAll,
  rebuild,
  projectLive,
  visible,
  visibleKafka,
  relay,
  inbox,
  httpCommand,
  figures,
  trail,
  growthAppend,
  growthFigures,
];
