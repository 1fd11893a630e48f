import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import type { EscrowAccount } from '../escrow-account.js';
import type { AdministratorConfirmed } from '../escrow-events.js';

/** 管理人书面确认, as the finance bureau files it. */
export class AdministratorConfirmation {
  @IsText(100) readonly administrator!: string;
  @IsText(50) readonly docNo!: string;
}

export class ConfirmByAdministrator {
  constructor(
    readonly projectId: string,
    readonly form: AdministratorConfirmation,
    readonly acting: Acting,
  ) {}
}

/** After it payments go on. */
export function confirmByAdministrator(
  { projectId, form, acting }: ConfirmByAdministrator,
  state: EscrowAccount,
): AdministratorConfirmed[] {
  if (!state.paused && !state.frozen) {
    throw new RuleViolation('finance.nothing-frozen', '该项目的拨付未暂停，无需管理人确认');
  }
  return [{ type: 'AdministratorConfirmed', data: { projectId, ...form, on: acting.today } }];
}
