import type { Acting } from '#kernel/acting.js';
import type { SuitDocket, SuitDocketed } from '../suit-docket.js';

/** Given by a reaction to the registration of a suit. */
export class DocketSuit {
  constructor(
    readonly projectId: string,
    readonly caseNo: string,
    readonly acting: Acting,
  ) {}
}

export function docketSuit({ projectId, caseNo }: DocketSuit, { caseNos }: SuitDocket): SuitDocketed[] {
  return caseNos.includes(caseNo) ? [] : [{ type: 'SuitDocketed', data: { projectId, caseNo } }];
}
