import { loan } from '../src/loan/loan.handler.js';

export const shown = loan;
