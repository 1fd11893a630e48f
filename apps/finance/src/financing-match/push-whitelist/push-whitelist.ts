import { ArrayNotEmpty, ArrayUnique, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import { IsText } from '#kernel/fields/fields.js';
import type { FinancingMatch, WhitelistPushed } from '../financing-match.js';

/** 推送银行. */
export class WhitelistPush {
  /** Agency ids. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsText(64, 1, { each: true }) readonly banks!: string[];
}

export class PushWhitelist {
  constructor(
    readonly projectId: string,
    readonly form: WhitelistPush,
    readonly acting: Acting,
  ) {}
}

/** Starts DL-F02; a bank that has answered is asked again only after a rectification. */
export function pushWhitelist({ projectId, form, acting }: PushWhitelist, state: FinancingMatch): WhitelistPushed[] {
  const banks = form.banks.filter((bank) => state.banks.get(bank) !== 'asked');
  if (banks.length === 0) return [];
  if (banks.some((bank) => state.banks.has(bank))) {
    throw new RuleViolation('finance.push-answered', '银行已答复的项目须整改后再推送');
  }
  const due = dueOf(deadline('DL-F02'), acting.today, calendarKnown(acting)).due;
  return [{ type: 'WhitelistPushed', data: { projectId, banks, on: acting.today, due } }];
}
