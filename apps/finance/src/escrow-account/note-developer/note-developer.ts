import type { Acting } from '#kernel/acting.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { DeveloperNoted } from '../escrow-events.js';

export class NoteDeveloper {
  constructor(
    readonly projectId: string,
    readonly developerUscc: string,
    readonly acting: Acting,
  ) {}
}

/** Mirrors the developer of the project's file. */
export function noteDeveloper({ projectId, developerUscc }: NoteDeveloper, state: EscrowAccount): DeveloperNoted[] {
  return state.developerUscc === developerUscc ? [] : [{ type: 'DeveloperNoted', data: { projectId, developerUscc } }];
}
