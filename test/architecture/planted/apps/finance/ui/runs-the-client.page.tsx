import { path } from './generated/finance.js';

export const shown = path;
