import { publish } from '#agency/publication.js';
import { SealImposedV1 } from '#contracts/court/seal-imposed.v1.js';
import { SuitStageReachedV1 } from '#contracts/court/suit-stage-reached.v1.js';
import { UnsealDecidedV1 } from '#contracts/court/unseal-decided.v1.js';
import type { DerivativeSuitEvent } from '../derivative-suit/derivative-suit.js';
import type { SealImposed, UnsealDecided } from '../seal-measure/seal-measure.js';

const STAGES = {
  SuitRegistered: 'registered',
  FastTracked: 'fast-tracked',
  SuitMediated: 'mediated',
  JudgmentGiven: 'judged',
  JudgmentEffective: 'effective',
  EnforcementClosed: 'enforced',
  SuitStayed: 'stayed',
  SuitResumed: 'resumed',
} as const;

/** Suits by stage and count; the opening of enforcement is the court's own affair. */
const suits = Object.entries(STAGES).map(([type, stage]) =>
  publish(type, 'open', SuitStageReachedV1, ({ projectId, caseNo, suits, on }: DerivativeSuitEvent['data']) => ({
    ...{ projectId, caseNo, stage, suits, on },
  })),
);

/** What every service learns of suits and seals. */
export const suitAndSealPublications = [
  ...suits,
  publish('SealImposed', 'open', SealImposedV1, ({ projectId, sealId, scope, court, on }: SealImposed['data']) => ({
    ...{ projectId, sealId, scope, court, on },
  })),
  publish(
    'UnsealDecided',
    'open',
    UnsealDecidedV1,
    ({ projectId, sealId, docNo, on, result }: UnsealDecided['data']) =>
      result === 'lifted' ? { projectId, sealId, docNo, on } : undefined,
  ),
];
