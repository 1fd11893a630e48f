import { IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { MoneyReturnedToProject } from '../clue-receipt/clue-receipt.js';

/** 追赃返还: money that went back to a project. */
export class ReturnedMoneyRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly returnId!: string;
  /** 分 */
  @IsInt() readonly amount!: number;
  @IsString() readonly on!: string;
}

export function project(row: ReturnedMoneyRow | undefined, { type, data }: Fact): ReturnedMoneyRow | undefined {
  if (type !== 'public-security.MoneyReturnedToProject') return row;
  const { projectId: projectCode, returnId, amount, on } = data as MoneyReturnedToProject['data'];
  return { projectCode, returnId, amount, on };
}
