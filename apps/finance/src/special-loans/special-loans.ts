import { IsIn, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { DrawdownPaid, LoanApplied, LoanApproved, LoanRepaid } from '../special-loan/special-loan-events.js';

/** 专项借款: one project's loan. Money in 分. */
export class SpecialLoanRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly bank!: string;
  @IsIn(['applied', 'approved', 'received', 'repaid']) readonly stage!: 'applied' | 'approved' | 'received' | 'repaid';
  @IsInt() readonly units!: number;
  @IsInt() readonly applied!: number;
  @IsInt() readonly approved!: number;
  @IsInt() readonly received!: number;
  @IsInt() readonly drawn!: number;
  @IsInt() readonly repaid!: number;
  /** YYYY-MM-DD or empty. */
  @IsString() readonly lastDrawnOn!: string;
}

export function project(row: SpecialLoanRow | undefined, { type, data }: Fact): SpecialLoanRow | undefined {
  switch (type) {
    case 'finance.LoanApplied': {
      const { projectId: projectCode, amount: applied, units, bank } = data as LoanApplied['data'];
      const sums = { approved: 0, received: 0, drawn: 0, repaid: 0, lastDrawnOn: '' };
      return { projectCode, bank, stage: 'applied', units, applied, ...sums };
    }
    case 'finance.LoanApproved':
      return row && { ...row, stage: 'approved', approved: (data as LoanApproved['data']).amount };
    case 'finance.LoanFundReceived':
      return row && { ...row, stage: 'received', received: row.received + (data as LoanApproved['data']).amount };
    case 'finance.DrawdownPaid': {
      const { amount, paidOn } = data as DrawdownPaid['data'];
      return row && { ...row, drawn: row.drawn + amount, lastDrawnOn: paidOn };
    }
    case 'finance.LoanRepaid': {
      const repaid = (row?.repaid ?? 0) + (data as LoanRepaid['data']).amount;
      return row && { ...row, repaid, stage: repaid === row.received ? 'repaid' : row.stage };
    }
    default:
      return row;
  }
}
