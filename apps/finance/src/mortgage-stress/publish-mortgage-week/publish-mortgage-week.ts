import { ArrayNotEmpty, ArrayUnique, IsArray } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsText } from '#kernel/fields/fields.js';
import { mask } from '../mask.js';
import type { MortgageStress, MortgageWeekPublished } from '../mortgage-stress.js';

/** 周报发布: the banks that had to report. */
export class WeekPublication {
  /** Agency ids. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsText(64, 1, { each: true }) readonly banks!: string[];
}

export class PublishMortgageWeek {
  constructor(
    readonly week: string,
    readonly form: WeekPublication,
    readonly acting: Acting,
  ) {}
}

/** Published once, of all banks together, masked: two publications of a week could be compared. */
export function publishMortgageWeek(
  { week, form }: PublishMortgageWeek,
  state: MortgageStress,
): MortgageWeekPublished[] {
  if (state.published) return [];
  const missing = form.banks.filter((bank) => !state.reports.has(bank));
  if (missing.length > 0) throw new RuleViolation('finance.bank-missing', `尚未报送的银行：${missing.join('、')}`);
  const left = [...state.reports.keys()].filter((bank) => !form.banks.includes(bank));
  if (left.length > 0) throw new RuleViolation('finance.bank-left-out', `已报送但未列入的银行：${left.join('、')}`);
  const cells = [...state.reports.values()].flat();
  return [{ type: 'MortgageWeekPublished', data: { week, banks: form.banks, ...mask(cells) } }];
}
