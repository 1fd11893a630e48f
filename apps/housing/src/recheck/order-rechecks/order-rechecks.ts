import type { Acting } from '#kernel/acting.js';
import { addDays, type Day } from '#kernel/time.js';
import type { Claim } from '../../status-claim/status-claims.js';
import type { Recheck, RecheckOrdered } from '../recheck.js';

/** What the inspectors found, in their own service. */
export interface Falsification {
  readonly itemId: string;
  readonly claimIds: readonly string[];
  readonly unit: string;
  readonly on: Day;
}

/** Given by a reaction alone. */
export class OrderRechecks {
  constructor(
    readonly found: Falsification,
    readonly acting: Acting,
  ) {}
}

/** A claim with its project, as far as the rule asks. */
export type Rechecked = Pick<Claim, 'claimId' | 'claimant' | 'claimedOn' | 'status'> & { readonly projectId: string };

/** How far back the unit's other claims are looked at. */
const DAYS = 90;

/** PM-22: the claims that the finding names, and all that the same unit filed in the last 90 days and that still stand. */
export function orderRechecks(
  { found }: OrderRechecks,
  claims: readonly Rechecked[],
  { ordered }: Recheck,
): RecheckOrdered[] {
  const { itemId, claimIds, unit, on } = found;
  const from = addDays(on, -DAYS);
  return claims
    .filter(({ status }) => status === 'pending' || status === 'verified')
    .filter(
      ({ claimId, claimant, claimedOn }) => claimIds.includes(claimId) || (claimant === unit && claimedOn >= from),
    )
    .filter(({ claimId }) => !ordered.has(claimId))
    .map(({ projectId, claimId }) => ({
      type: 'RecheckOrdered',
      data: { projectId, claimId, itemId, unit, named: claimIds.includes(claimId), on },
    }));
}
