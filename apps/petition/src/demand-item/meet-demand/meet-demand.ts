import type { Acting } from '#kernel/acting.js';
import { IsPublicText } from '../../public-text.js';
import { demandIdOf, needDemand, type DemandItem, type DemandMet } from '../demand-item.js';

/** 诉求解决: what shows that it is met. */
export class Fulfilment {
  @IsPublicText() readonly evidence!: string;
}

export class MeetDemand {
  constructor(
    readonly projectId: string,
    readonly kind: string,
    readonly fulfilment: Fulfilment,
    readonly acting: Acting,
  ) {}
}

/** An open demand is met, and so may be one that was declared unmet before. */
export function meetDemand({ projectId, kind, fulfilment }: MeetDemand, state: DemandItem): DemandMet[] {
  needDemand(state);
  if (state.status === 'met') return [];
  const { evidence } = fulfilment;
  return [{ type: 'DemandMet', data: { projectId, demandId: demandIdOf(projectId, kind), evidence } }];
}
