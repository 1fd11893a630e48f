import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount } from '#kernel/fields/fields.js';
import { demandIdOf, needDemand, type DemandItem, type DemandKind, type DemandReopened } from '../demand-item.js';

/** 诉求重新提出. */
export class Reopening {
  /** Matters that ask for it again. */
  @IsCount() readonly matters!: number;
}

export class ReopenDemand {
  constructor(
    readonly projectId: string,
    readonly kind: string,
    readonly reopening: Reopening,
    readonly acting: Acting,
  ) {}
}

export function reopenDemand({ projectId, kind, reopening }: ReopenDemand, state: DemandItem): DemandReopened[] {
  const { matters } = reopening;
  needDemand(state);
  if (state.status === 'open') return [];
  if (matters < 1) throw new RuleViolation('petition.no-matters', '诉求应至少有一件信访件');
  const demandId = demandIdOf(projectId, kind);
  return [{ type: 'DemandReopened', data: { projectId, demandId, kind: kind as DemandKind, matters } }]; // it was raised under this kind
}
