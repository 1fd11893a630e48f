import { publish } from '#agency/publication.js';
import { JointItemClosedV1 } from '#contracts/court/joint-item-closed.v1.js';
import { JointItemRaisedV1 } from '#contracts/court/joint-item-raised.v1.js';
import type { JointItemClosed, JointItemRaised } from '../joint-item/joint-item.js';

/** What every service learns of joint items. */
export const jointItemPublications = [
  publish(
    'JointItemRaised',
    'open',
    JointItemRaisedV1,
    ({ insolvencyOverdue: _, ...item }: JointItemRaised['data']) => item,
  ),
  publish('JointItemClosed', 'open', JointItemClosedV1, (closed: JointItemClosed['data']) => closed),
];
