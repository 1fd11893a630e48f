import type { Acting } from '#kernel/acting.js';
import { clockKey, type DeadlineDocket, type DeadlineStopped } from '../deadline-docket.js';

/** Given by a reaction to an event of another aggregate that stops the clock. */
export class TakeOffDocket {
  constructor(
    readonly code: string,
    readonly of: string,
    readonly acting: Acting,
  ) {}
}

export function takeOffDocket({ code, of }: TakeOffDocket, { provisional }: DeadlineDocket): DeadlineStopped[] {
  return provisional.has(clockKey({ code, of })) ? [{ type: 'DeadlineStopped', data: { code, of } }] : [];
}
