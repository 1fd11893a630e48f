import { IsArray, IsBoolean, IsString } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import type { Fact } from '#messaging/fact.js';
import type { MaskedCell, MaskedWeek, PlainCell } from '../mortgage-stress/mask.js';
import type { MortgageStressReported, MortgageWeekPublished } from '../mortgage-stress/mortgage-stress.js';

/** One ISO week with every bank's plain cells; only `seenBy` leaves the service. */
export interface MortgageWeekRow {
  readonly week: string;
  readonly due: string;
  readonly reports: readonly {
    readonly bank: string;
    readonly reportedOn: string;
    readonly cells: readonly PlainCell[];
  }[];
  readonly published?: MaskedWeek;
}

/** 停贷断贷周报, as the reader may see it: numbers, `<5`, or `*`. */
export class MortgageWeek {
  @IsString() readonly week!: string;
  /** DL-F03. */
  @IsString() readonly due!: string;
  @IsBoolean() readonly published!: boolean;
  /** `<bank> <day of the report>` */
  @IsArray() readonly reportedBy!: readonly string[];
  /** Empty before the week is published, but for finance. */
  @IsString() readonly households!: string;
  /** 分 */
  @IsString() readonly balance!: string;
  @IsArray() readonly cells!: readonly MaskedCell[];
}

export function project(row: MortgageWeekRow | undefined, { type, data }: Fact): MortgageWeekRow | undefined {
  switch (type) {
    case 'finance.MortgageStressReported':
    case 'finance.MortgageStressCorrected': {
      const { week, bank, cells, reportedOn, due } = data as MortgageStressReported['data'];
      const others = row?.reports.filter((report) => report.bank !== bank) ?? [];
      return { week, due, reports: [...others, { bank, reportedOn, cells }] };
    }
    case 'finance.MortgageWeekPublished': {
      const { cells, households, balance } = data as MortgageWeekPublished['data'];
      return row && { ...row, published: { cells, households, balance } };
    }
    default:
      return row;
  }
}

/** F-07: finance sees the numbers, a bank its own, everybody else what is published. */
export function seenBy({ roles, agency }: Pick<Acting, 'roles' | 'agency'>, row: MortgageWeekRow): MortgageWeek {
  const { week, due, reports, published } = row;
  const frame = {
    ...{ week, due, published: published !== undefined },
    reportedBy: reports.map(({ bank, reportedOn }) => `${bank} ${reportedOn}`),
  };
  const plain = reports.flatMap(({ cells }) => cells);
  if (roles.includes('finance.officer')) {
    const sum = (of: (cell: PlainCell) => number) => String(plain.reduce((total, cell) => total + of(cell), 0));
    return { ...frame, households: sum((c) => c.households), balance: sum((c) => c.balance), cells: plain.map(shown) };
  }
  const own = roles.includes('bank') ? plain.filter(({ bank }) => bank === agency).map(shown) : [];
  const others = published?.cells.filter(({ bank }) => own.length === 0 || bank !== agency) ?? [];
  const { households = '', balance = '' } = published ?? {};
  return { ...frame, households, balance, cells: [...own, ...others] };
}

function shown({ projectId, bank, households, balance }: PlainCell): MaskedCell {
  return { projectId, bank, households: String(households), balance: String(balance) };
}
