import { loan } from './loan.handler.js';

export const called = loan;
