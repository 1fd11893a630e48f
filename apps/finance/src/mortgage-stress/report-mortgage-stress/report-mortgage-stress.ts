import { ArrayMaxSize, IsArray, IsPositive, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsFen, IsProjectId } from '#kernel/fields/fields.js';
import { isoWeek } from '#kernel/time.js';
import { reportDueOf, thursdayOf } from '../iso-week.js';
import type { PlainCell } from '../mask.js';
import type { MortgageStress, MortgageStressCorrected, MortgageStressReported } from '../mortgage-stress.js';

/** One project at the reporting bank; only where there is a household in arrears. */
export class StressCellForm {
  @IsProjectId() readonly projectId!: string;
  @IsCount() @IsPositive() readonly households!: number;
  @IsCount() @IsPositive() readonly contracts!: number;
  /** 余额, 分 */
  @IsFen() @IsPositive() readonly balance!: number;
  /** 逾期, 分 */
  @IsFen() readonly overdue!: number;
}

/** 停贷断贷周报 of the officer's own bank. An empty list says that there is none. */
export class StressReport {
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => StressCellForm)
  readonly cells!: StressCellForm[];
}

export class ReportMortgageStress {
  constructor(
    readonly week: string,
    readonly form: StressReport,
    readonly acting: Acting,
  ) {}
}

/** A bank speaks for itself; it may correct a week until that is published. */
export function reportMortgageStress(
  { week, form, acting }: ReportMortgageStress,
  state: MortgageStress,
): (MortgageStressReported | MortgageStressCorrected)[] {
  const bank = acting.agency;
  const cells = form.cells.map((cell) => ({ ...cell, bank }));
  const former = state.reports.get(bank);
  if (former && same(former, cells)) return [];
  if (state.published) throw new RuleViolation('finance.week-published', `${week} 已发布，不能再报送`);
  const thursday = thursdayOf(week);
  if (thursday === undefined || week > isoWeek(acting.today)) {
    throw new RuleViolation('finance.no-such-week', `${week} 不是已开始的统计周`);
  }
  if (new Set(cells.map(({ projectId }) => projectId)).size < cells.length) {
    throw new RuleViolation('finance.project-twice', '同一楼盘在一份周报中只能出现一次');
  }
  if (cells.some(({ overdue, balance }) => overdue > balance)) {
    throw new RuleViolation('finance.overdue-above-balance', '逾期金额不得大于贷款余额');
  }
  const data = { week, bank, cells, reportedOn: acting.today, due: reportDueOf(thursday, acting) };
  return [{ type: former ? 'MortgageStressCorrected' : 'MortgageStressReported', data }];
}

function same(a: readonly PlainCell[], b: readonly PlainCell[]): boolean {
  const text = (cells: readonly PlainCell[]) =>
    cells
      .map(({ projectId, households, contracts, balance, overdue }) =>
        [projectId, households, contracts, balance, overdue].join(' '),
      )
      .sort()
      .join();
  return text(a) === text(b);
}
