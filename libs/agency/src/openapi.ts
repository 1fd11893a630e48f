import type { INestApplication } from '@nestjs/common';
import type { AgencyParts } from './discover.js';

/** Placed below once the routes are known. */
export function describeApi(_nest: INestApplication, _parts: AgencyParts): void {}
