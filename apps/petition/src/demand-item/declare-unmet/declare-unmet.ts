import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsPublicText } from '../../public-text.js';
import { demandIdOf, needDemand, type DemandItem, type DemandUnmet } from '../demand-item.js';

/** 诉求未能解决: why the law does not let it be met, as the people were told. */
export class UnmetReason {
  @IsPublicText() readonly lawfulReason!: string;
}

export class DeclareUnmet {
  constructor(
    readonly projectId: string,
    readonly kind: string,
    readonly unmet: UnmetReason,
    readonly acting: Acting,
  ) {}
}

export function declareUnmet({ projectId, kind, unmet }: DeclareUnmet, state: DemandItem): DemandUnmet[] {
  needDemand(state);
  if (state.status === 'unmet') return [];
  if (state.status === 'met') throw new RuleViolation('petition.demand-closed', '该诉求已解决');
  const { lawfulReason } = unmet;
  return [{ type: 'DemandUnmet', data: { projectId, demandId: demandIdOf(projectId, kind), lawfulReason } }];
}
