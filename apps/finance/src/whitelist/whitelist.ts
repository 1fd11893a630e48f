import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type {
  BankDeclined,
  CreditApproved,
  CreditDrawn,
  RectifiedAndRepushed,
} from '../financing-match/financing-match.js';

/** 白名单: one project at one bank. */
export class WhitelistRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly bank!: string;
  @IsIn(['pushed', 'declined', 'approved', 'drawn']) readonly state!: 'pushed' | 'declined' | 'approved' | 'drawn';
  @IsString() readonly pushedOn!: string;
  /** DL-F02. */
  @IsString() readonly due!: string;
  /** Day of the bank's answer, or empty. */
  @IsString() readonly answeredOn!: string;
  @IsArray() readonly reasons!: readonly string[];
  /** How often it was pushed. */
  @IsInt() readonly pushes!: number;
  /** 分 */
  @IsInt() readonly approved!: number;
  @IsInt() readonly drawn!: number;
}

/** The rows that a fact is about: a push has several banks. */
export function whitelistKeys({ key, data }: Fact): string[] {
  const { bank, banks } = data as { bank?: string; banks?: string[] };
  return (banks ?? [bank ?? '']).map((one) => `${key} ${one}`);
}

export function project(
  row: WhitelistRow | undefined,
  { type, key: projectCode, data }: Fact,
  key: string,
): WhitelistRow | undefined {
  switch (type) {
    case 'finance.WhitelistPushed':
    case 'finance.RectifiedAndRepushed': {
      const { on: pushedOn, due } = data as RectifiedAndRepushed['data'];
      const bank = key.slice(projectCode.length + 1);
      const pushes = (row?.pushes ?? 0) + 1;
      const answer = { answeredOn: '', reasons: [], approved: 0, drawn: 0 };
      return { projectCode, bank, state: 'pushed', pushedOn, due, pushes, ...answer };
    }
    case 'finance.BankDeclined': {
      const { on: answeredOn, reasons } = data as BankDeclined['data'];
      return row && { ...row, state: 'declined', answeredOn, reasons };
    }
    case 'finance.CreditApproved': {
      const { on: answeredOn, amount: approved } = data as CreditApproved['data'];
      return row && { ...row, state: 'approved', answeredOn, approved };
    }
    case 'finance.CreditDrawn':
      return row && { ...row, state: 'drawn', drawn: row.drawn + (data as CreditDrawn['data']).amount };
    default:
      return row;
  }
}
