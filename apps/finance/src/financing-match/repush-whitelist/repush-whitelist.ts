import { ArrayNotEmpty, ArrayUnique, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import { IsText } from '#kernel/fields/fields.js';
import type { FinancingMatch, RectifiedAndRepushed } from '../financing-match.js';

/** 整改再推送. */
export class WhitelistRepush {
  /** Agency ids of banks that declined. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsText(64, 1, { each: true }) readonly banks!: string[];
}

export class RepushWhitelist {
  constructor(
    readonly projectId: string,
    readonly form: WhitelistRepush,
    readonly acting: Acting,
  ) {}
}

/** F-08: only after a rectification on record. Starts DL-F02 anew. */
export function repushWhitelist(
  { projectId, form, acting }: RepushWhitelist,
  state: FinancingMatch,
): RectifiedAndRepushed[] {
  if (form.banks.every((bank) => state.banks.get(bank) === 'asked')) return [];
  if (!form.banks.every((bank) => state.banks.get(bank) === 'declined')) {
    throw new RuleViolation('finance.not-declined', '只有退回过该项目的银行可以再推送');
  }
  if (state.fixed.length === 0) throw new RuleViolation('finance.not-rectified', '没有整改记录，不得再推送');
  const due = dueOf(deadline('DL-F02'), acting.today, calendarKnown(acting)).due;
  const data = { projectId, banks: form.banks, fixed: [...state.fixed], on: acting.today, due };
  return [{ type: 'RectifiedAndRepushed', data }];
}
