import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount } from '#kernel/fields/fields.js';
import { DEMAND_KINDS, demandIdOf, type DemandItem, type DemandKind, type DemandRaised } from '../demand-item.js';

/** 诉求形成. */
export class Demand {
  @IsIn(DEMAND_KINDS) readonly kind!: DemandKind;
  /** Matters (件) that ask for it so far. */
  @IsCount() readonly matters!: number;
}

export class RaiseDemand {
  constructor(
    readonly projectId: string,
    readonly demand: Demand,
    readonly acting: Acting,
  ) {}
}

/** Said again with more matters, the demand grows; matters never grow fewer, for nobody is to be pressed to withdraw. */
export function raiseDemand({ projectId, demand }: RaiseDemand, state: DemandItem): DemandRaised[] {
  const { kind, matters } = demand;
  if (matters < 1) throw new RuleViolation('petition.no-matters', '诉求应至少有一件信访件');
  if (state.status === 'met' || state.status === 'unmet') {
    throw new RuleViolation('petition.demand-closed', '该诉求已办结，再次提出请用“诉求重新提出”');
  }
  if (matters < state.matters) throw new RuleViolation('petition.matters-cannot-fall', `已登记 ${state.matters} 件`);
  if (matters === state.matters) return [];
  return [{ type: 'DemandRaised', data: { projectId, demandId: demandIdOf(projectId, kind), kind, matters } }];
}
