import { IsArray, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { PayeeRegistered } from '../escrow-account/escrow-events.js';

/** 收款单位 line: a firm that a project's money may be paid to (F-01), and for what. */
export class PayeeRow {
  @IsString() readonly projectCode!: string;
  @IsString() readonly uscc!: string;
  @IsString() readonly name!: string;
  /** works · wages · materials */
  @IsArray() @IsString({ each: true }) readonly kinds!: readonly string[];
  @IsArray() @IsString({ each: true }) readonly contracts!: readonly string[];
}

export function payeeRowKey({ data }: Fact): string {
  const { projectId, uscc } = data as PayeeRegistered['data'];
  return `${projectId} ${uscc}`;
}

export function project(row: PayeeRow | undefined, { data }: Fact): PayeeRow {
  const { projectId: projectCode, uscc, name, kind, contractNo } = data as PayeeRegistered['data'];
  const { kinds = [], contracts = [] } = row ?? {};
  const joined = (list: readonly string[], one: string) => [...new Set([...list, one])];
  return { projectCode, uscc, name, kinds: joined(kinds, kind), contracts: joined(contracts, contractNo) };
}
