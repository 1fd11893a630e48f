import { readFileSync } from 'node:fs';

export const loan = readFileSync;
