import type { FindingMadeV1 } from '#contracts/discipline/finding-made.v1.js';
import { dayOf } from '#kernel/time.js';
import { reaction } from '#messaging/reaction.js';
import { OrderRechecks } from '../recheck/order-rechecks/order-rechecks.js';

/** PM-22: the inspectors found a falsification; what the same unit claimed is checked again. */
export const orderRechecksWhenFalsificationFound = reaction<FindingMadeV1>({
  name: 'order-rechecks-when-falsification-found',
  when: ['discipline.finding-made.v1'],
  then: ({ data: { kind, itemId, claimIds, unit }, recordedAt }, acting) =>
    kind === 'falsification' ? [new OrderRechecks({ itemId, claimIds, unit, on: dayOf(recordedAt) }, acting)] : [],
});
