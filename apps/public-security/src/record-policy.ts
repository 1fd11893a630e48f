import type { StoredEvent } from '#kernel/envelope.js';

/** P-03: of clues, cases and refused orders about them only the header leaves the service. */
export function recordPolicy({ type, classification }: StoredEvent): 'verbatim' | 'header' {
  return classification.level === 'L3' || type === 'public-security.CommandRefused' ? 'header' : 'verbatim';
}
