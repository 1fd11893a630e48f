import { IsBoolean, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type * as Escrow from '../escrow-account/escrow-events.js';

/** 监管账户看板: one account. Money in 分. */
export class EscrowAccountRow {
  @IsString() readonly projectCode!: string;
  /** False while only the project's claims or procedures are known. */
  @IsBoolean() readonly opened!: boolean;
  @IsString() readonly bank!: string;
  @IsString() readonly accountMasked!: string;
  @IsInt() readonly quota!: number;
  @IsInt() readonly balance!: number;
  /** Day of the last statement; empty before the first. */
  @IsString() readonly balanceAsOf!: string;
  /** Node reached, `none` before the first. */
  @IsString() readonly node!: string;
  @IsInt() readonly retainedPermille!: number;
  /** A verified resumption stands, so that nodes release money. */
  @IsBoolean() readonly releaseAllowed!: boolean;
  /** What must stay in the account at this moment. */
  @IsInt() readonly required!: number;
  /** Detected and not yet made up; 0: none. */
  @IsInt() readonly shortfall!: number;
  /** open · paused (破产受理) · frozen */
  @IsString() readonly state!: 'open' | 'paused' | 'frozen';
  @IsInt() readonly paid!: number;
  @IsInt() readonly confirmed!: number;
  @IsInt() readonly recovered!: number;
}

const NEW: Omit<EscrowAccountRow, 'projectCode'> = {
  ...{
    opened: false,
    bank: '',
    accountMasked: '',
    quota: 0,
    balance: 0,
    balanceAsOf: '',
    node: 'none',
    retainedPermille: 1000,
  },
  ...{ releaseAllowed: false, required: 0, shortfall: 0, state: 'open', paid: 0, confirmed: 0, recovered: 0 },
};

export function project(row: EscrowAccountRow | undefined, fact: Fact): EscrowAccountRow {
  const next = {
    ...(row ?? { projectCode: fact.key, ...NEW }),
    ...change(row ?? { projectCode: fact.key, ...NEW }, fact),
  };
  const share = next.releaseAllowed ? next.retainedPermille : 1000;
  return { ...next, required: Math.ceil((next.quota * share) / 1000) };
}

function change(row: EscrowAccountRow, { type, data }: Fact): Partial<EscrowAccountRow> {
  switch (type) {
    case 'finance.EscrowAccountOpened': {
      const { bank, accountMasked } = data as Escrow.EscrowAccountOpened['data'];
      return { opened: true, bank, accountMasked };
    }
    case 'finance.EscrowQuotaSet':
      return { quota: (data as Escrow.EscrowQuotaSet['data']).quota };
    case 'finance.EscrowBalanceRecorded': {
      const { balance, asOf } = data as Escrow.EscrowBalanceRecorded['data'];
      return { balance, balanceAsOf: asOf, shortfall: 0 };
    }
    case 'finance.EscrowShortfallDetected': {
      const { required, balance } = data as Escrow.EscrowShortfallDetected['data'];
      return { shortfall: required - balance };
    }
    case 'finance.WorkConfirmed':
      return { confirmed: row.confirmed + (data as Escrow.WorkConfirmed['data']).amount };
    case 'finance.NodeReleaseAllowed':
      return { releaseAllowed: true };
    case 'finance.NodeReleaseSuspended':
      return { releaseAllowed: false };
    case 'finance.EscrowNodeReached': {
      const { node, retainedPermille } = data as Escrow.EscrowNodeReached['data'];
      return { node, retainedPermille };
    }
    case 'finance.DisbursementPaid': {
      const { amount } = data as Escrow.DisbursementPaid['data'];
      return { paid: row.paid + amount, balance: row.balance - amount };
    }
    case 'finance.InsolvencyNoted':
      return { state: row.state === 'frozen' ? 'frozen' : 'paused' };
    case 'finance.EscrowFrozen':
      return { state: 'frozen' };
    case 'finance.AdministratorConfirmed':
      return { state: 'open' };
    case 'finance.RecoveredToEscrow': {
      const { amount } = data as Escrow.RecoveredToEscrow['data'];
      return { recovered: row.recovered + amount, balance: row.balance + amount };
    }
    default:
      return {};
  }
}
