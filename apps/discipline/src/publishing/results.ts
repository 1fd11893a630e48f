import { publish } from '#agency/publication.js';
import { CheckResultReleasedV1 } from '#contracts/discipline/check-result-released.v1.js';
import { FindingMadeV1 } from '#contracts/discipline/finding-made.v1.js';
import { SupervisionOpenedV1 } from '#contracts/discipline/supervision-opened.v1.js';
import type { FindingMade, SupervisionOpened } from '../supervision-item/supervision-item.js';
import type { CheckResultReleased } from '../unannounced-check/unannounced-check.js';

/** What the office and the leadership learn of the inspectors' work. */
export const resultPublications = [
  publish(
    'SupervisionOpened',
    'results',
    SupervisionOpenedV1,
    ({ projectId, itemId, topic, trigger }: SupervisionOpened['data']) => ({ projectId, itemId, topic, trigger }),
  ),
  publish('FindingMade', 'results', FindingMadeV1, ({ claimIds, ...finding }: FindingMade['data']) => ({
    ...finding,
    claimIds: [...claimIds],
  })),
  publish('CheckResultReleased', 'results', CheckResultReleasedV1, (result: CheckResultReleased['data']) => result),
];
