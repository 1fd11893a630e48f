import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsCount, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { SUIT_KINDS, type DerivativeSuit, type SuitKind, type SuitRegistered } from '../derivative-suit.js';

/** 衍生诉讼立案. */
export class SuitEntry {
  /** Number in this register, e.g. 2026-MC-0037; it may stand for several suits. */
  @IsCode() readonly caseNo!: string;
  @IsIn(SUIT_KINDS) readonly kind!: SuitKind;
  @IsCount(10_000) readonly suits!: number;
  @IsOptional() @IsCount() readonly flats?: number;
  /** Day of registration, where it is entered later. */
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class RegisterSuit {
  constructor(
    readonly projectId: string,
    readonly entry: SuitEntry,
    readonly acting: Acting,
  ) {}
}

export function registerSuit({ projectId, entry, acting }: RegisterSuit, state: DerivativeSuit): SuitRegistered[] {
  const { occurredOn, ...suit } = entry;
  if (state.projectId === projectId) return [];
  if (state.projectId !== '') {
    throw new RuleViolation('court.case-number-taken', `案号 ${suit.caseNo} 已用于另一楼盘`);
  }
  if (suit.suits < 1) throw new RuleViolation('court.no-suits', '立案件数至少为 1');
  const { on, when } = happened(occurredOn, acting);
  return [{ type: 'SuitRegistered', data: { projectId, on, ...suit }, ...when }];
}
