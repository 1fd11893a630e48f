import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { DisbursementEndorsed, DisbursementPaid, DisbursementRequested } from '../escrow-account/escrow-events.js';

/** 用款会审: one request for money from the escrow account or the special loan. */
export class PaymentRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly requestId!: string;
  @IsIn(['escrow', 'special-loan']) readonly source!: 'escrow' | 'special-loan';
  /** 分 */
  @IsInt() readonly amount!: number;
  @IsString() readonly payeeUscc!: string;
  @IsIn(['works', 'wages', 'materials']) readonly kind!: 'works' | 'wages' | 'materials';
  @IsString() readonly purpose!: string;
  @IsString() readonly requestedBy!: string;
  /** Agency id of the bank that pays. */
  @IsString() readonly bank!: string;
  /** DL-F01. */
  @IsString() readonly due!: string;
  /** `<agency> agree` or `<agency> object`. */
  @IsArray() readonly opinions!: readonly string[];
  @IsIn(['open', 'paid', 'refused']) readonly state!: 'open' | 'paid' | 'refused';
  /** YYYY-MM-DD or empty. */
  @IsString() readonly paidOn!: string;
}

/** Key of a request: the same number may exist in two projects. */
export function paymentKey({ key, type, data }: Fact): string {
  return `${key} ${sourceOf(type)} ${(data as { requestId: string }).requestId}`;
}

export function project(row: PaymentRow | undefined, fact: Fact): PaymentRow | undefined {
  switch (fact.type) {
    case 'finance.DisbursementRequested':
    case 'finance.DrawdownRequested': {
      const { projectId: projectCode, ...request } = fact.data as DisbursementRequested['data'];
      return { projectCode, source: sourceOf(fact.type), ...request, opinions: [], state: 'open', paidOn: '' };
    }
    case 'finance.DisbursementEndorsed':
    case 'finance.DrawdownEndorsed': {
      const { agency, opinion } = fact.data as DisbursementEndorsed['data'];
      const others = row?.opinions.filter((one) => !one.startsWith(`${agency} `)) ?? [];
      return row && { ...row, opinions: [...others, `${agency} ${opinion}`] };
    }
    case 'finance.DisbursementPaid':
    case 'finance.DrawdownPaid':
      return row && { ...row, state: 'paid', paidOn: (fact.data as DisbursementPaid['data']).paidOn };
    case 'finance.DisbursementRefused':
    case 'finance.DrawdownRefused':
      return row && { ...row, state: 'refused' };
    default:
      return row;
  }
}

function sourceOf(type: string): 'escrow' | 'special-loan' {
  return type.startsWith('finance.Drawdown') ? 'special-loan' : 'escrow';
}
