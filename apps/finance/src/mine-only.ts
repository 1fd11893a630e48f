import type { Acting } from '#kernel/acting.js';

/** Offices that see every bank's business; a bank sees its own (`bank` of the row). */
const ALL = ['finance.officer', 'treasury', 'audit'];

/** The restriction on rows that carry a `bank`. */
export function ownBankOnly({ roles, agency }: Pick<Acting, 'roles' | 'agency'>): { readonly bank?: string } {
  return roles.some((role) => ALL.includes(role)) ? {} : { bank: agency };
}
