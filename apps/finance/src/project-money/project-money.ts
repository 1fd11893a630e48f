import { IsArray, IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';
import { addDays, type Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { AssetLiabilityAudited } from '../asset-liability-audit/asset-liability-audit.js';
import type { AdvanceContractRecorded, DisbursementPaid, RecoveredToEscrow } from '../escrow-account/escrow-events.js';

interface Paid {
  readonly paymentId: string;
  readonly source: 'escrow' | 'special-loan';
  readonly kind: string;
  readonly amount: number;
  readonly on: Day;
}

/** One project's money, whatever it came from. Amounts in 分. */
export interface ProjectMoneyRow {
  readonly projectCode: string;
  readonly payments: readonly Paid[];
  readonly advances: readonly { readonly contractNo: string; readonly amount: number; readonly signedOn: Day }[];
  readonly recovered: number;
  readonly audit?: {
    readonly assets: number;
    readonly liabilities: number;
    readonly auditedOn: Day;
    readonly insolvent: boolean;
  };
}

/** 项目资金: the row, and what it says about W2 on the day of asking. */
export class ProjectMoney {
  @IsString() readonly projectCode!: string;
  @IsArray() readonly payments!: ProjectMoneyRow['payments'];
  @IsArray() readonly advances!: ProjectMoneyRow['advances'];
  @IsInt() readonly recovered!: number;
  @IsOptional() readonly audit?: ProjectMoneyRow['audit'];
  /** Payments of the last 30 days. */
  @IsInt() readonly recentPayments!: number;
  @IsInt() readonly recentAmount!: number;
  /** A payment within 30 days, or a signed 垫资 contract. */
  @IsBoolean() readonly moneyAtWork!: boolean;
}

const WINDOW_DAYS = 30;

export function project(row: ProjectMoneyRow | undefined, { type, key, data }: Fact): ProjectMoneyRow {
  const before = row ?? { projectCode: key, payments: [], advances: [], recovered: 0 };
  switch (type) {
    case 'finance.DisbursementPaid':
    case 'finance.DrawdownPaid': {
      const { requestId: paymentId, payeeKind: kind, amount, paidOn: on } = data as DisbursementPaid['data'];
      const source = type === 'finance.DrawdownPaid' ? 'special-loan' : 'escrow';
      return { ...before, payments: [...before.payments, { paymentId, source, kind, amount, on }] };
    }
    case 'finance.AdvanceContractRecorded': {
      const { contractNo, amount, signedOn } = data as AdvanceContractRecorded['data'];
      return { ...before, advances: [...before.advances, { contractNo, amount, signedOn }] };
    }
    case 'finance.RecoveredToEscrow':
      return { ...before, recovered: before.recovered + (data as RecoveredToEscrow['data']).amount };
    case 'finance.AssetLiabilityAudited': {
      const { assets, liabilities, auditedOn, insolvent } = data as AssetLiabilityAudited['data'];
      return { ...before, audit: { assets, liabilities, auditedOn, insolvent } };
    }
    default:
      return before;
  }
}

/** What finance can answer about W2 on that day. */
export function moneyOn(today: Day, row: ProjectMoneyRow): ProjectMoney {
  const recent = row.payments.filter(({ on }) => on <= today && on > addDays(today, -WINDOW_DAYS));
  return {
    ...row,
    recentPayments: recent.length,
    recentAmount: recent.reduce((sum, { amount }) => sum + amount, 0),
    moneyAtWork: recent.length > 0 || row.advances.some(({ signedOn }) => signedOn <= today),
  };
}
