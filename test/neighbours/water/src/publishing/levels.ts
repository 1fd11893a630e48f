import { publish } from '#agency/publication.js';
import { FindingMadeV1 } from '#contracts/discipline/finding-made.v1.js';
import type { LevelRead } from '../gauge/gauge.js';

export const levels = publish('LevelRead', 'open', FindingMadeV1, ({ projectId, millimetres }: LevelRead['data']) => ({
  ...{ projectId, itemId: `level-${millimetres}`, kind: 'none' as const, claimIds: [], unit: 'water' },
}));
