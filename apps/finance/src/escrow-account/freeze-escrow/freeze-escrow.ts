import type { Acting } from '#kernel/acting.js';
import { IsText } from '#kernel/fields/fields.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { EscrowFrozen } from '../escrow-events.js';

/** 监管账户冻结: a pause of payments, not a seizure. */
export class FreezeForm {
  /** On what it rests, e.g. 待管理人确认. */
  @IsText(200) readonly by!: string;
}

export class FreezeEscrow {
  constructor(
    readonly projectId: string,
    readonly form: FreezeForm,
    readonly acting: Acting,
  ) {}
}

/** Payments stop until the administrator confirms (PM-10). */
export function freezeEscrow({ projectId, form, acting }: FreezeEscrow, state: EscrowAccount): EscrowFrozen[] {
  return state.frozen ? [] : [{ type: 'EscrowFrozen', data: { projectId, ...form, on: acting.today } }];
}
