import type { Acting } from '#kernel/acting.js';
import type { StayOfSuitsOrdered, SuitDocket } from '../suit-docket.js';

/** Given by a reaction to the acceptance of an insolvency case. */
export class OrderStay {
  constructor(
    readonly projectId: string,
    readonly reason: string,
    readonly acting: Acting,
  ) {}
}

/** Names every suit of the project; each is then stayed on its own stream, unless it is over. */
export function orderStay({ projectId, reason }: OrderStay, { caseNos }: SuitDocket): StayOfSuitsOrdered[] {
  return caseNos.length === 0 ? [] : [{ type: 'StayOfSuitsOrdered', data: { projectId, caseNos, reason } }];
}
