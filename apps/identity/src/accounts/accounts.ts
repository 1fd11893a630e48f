import { IsBoolean, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type { Standing } from '../account/account.js';

/** 账户 line. */
export class AccountRow {
  @IsString() readonly userId!: string;
  @IsString() readonly name!: string;
  @IsString() readonly post!: string;
  @IsString() readonly agencyId!: string;
  @IsString({ each: true }) readonly roles!: readonly string[];
  @IsBoolean() readonly active!: boolean;
  /** ISO instant. */
  @IsString() readonly openedAt!: string;
  /** ISO instant; empty while open. */
  @IsString() readonly closedAt!: string;
}

/** Every fact that changes an account carries it whole. */
export function project(row: AccountRow | undefined, fact: Fact): AccountRow {
  const { userId, name, post, agencyId, roles, active } = fact.data as Standing;
  return {
    ...{ userId, name, post, agencyId, roles, active },
    openedAt: row?.openedAt ?? fact.occurredAt,
    closedAt: active ? '' : fact.occurredAt,
  };
}
