import type { StoredEvent } from '#kernel/envelope.js';

/** Banks' plain numbers, also in a report that was refused, leave the service as a header only (F-07). */
export function recordPolicy({ type, classification, data }: StoredEvent): 'verbatim' | 'header' {
  if (classification.level === 'L3' || PLAIN.includes(type)) return 'header';
  return type === 'finance.CommandRefused' && JSON.stringify(data).includes('mortgage-weeks') ? 'header' : 'verbatim';
}

const PLAIN = ['finance.MortgageStressReported', 'finance.MortgageStressCorrected'];
