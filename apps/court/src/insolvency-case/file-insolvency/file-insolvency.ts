import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsOptional } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import { dueDay } from '../../statutory-clocks.js';
import type { InsolvencyCase } from '../insolvency-case.js';
import { INSOLVENCY_KINDS, type InsolvencyFiled, type InsolvencyKind } from '../insolvency-events.js';

/** 破产申请. */
export class InsolvencyFiling {
  @IsCode() readonly caseNo!: string;
  @IsIn(INSOLVENCY_KINDS) readonly kind!: InsolvencyKind;
  @IsIn(['creditor', 'debtor']) readonly by!: 'creditor' | 'debtor';
  @IsOptional() @IsDay() readonly occurredOn?: string;
}

export class FileInsolvency {
  constructor(
    readonly projectId: string,
    readonly filing: InsolvencyFiling,
    readonly acting: Acting,
  ) {}
}

/** Composition is the debtor's to apply for (95); reorganisation and liquidation are open to both (2, 7, 70). */
export function fileInsolvency(
  { projectId, filing, acting }: FileInsolvency,
  state: InsolvencyCase,
): InsolvencyFiled[] {
  const { occurredOn, ...filed } = filing;
  if (state.caseNo === filed.caseNo) return [];
  if (state.stage !== 'none') {
    throw new RuleViolation('court.case-pending', `该楼盘开发企业已有破产案件 ${state.caseNo}`);
  }
  if (filed.kind === 'composition' && filed.by === 'creditor') {
    throw new RuleViolation('court.composition-by-creditor', '和解只能由债务人申请（企业破产法第九十五条）');
  }
  const { on, when } = happened(occurredOn, acting);
  const due = filed.by === 'debtor' ? { rulingDue: dueDay('DL-C04', on, acting) } : {};
  return [{ type: 'InsolvencyFiled', data: { projectId, on, ...filed, ...due }, ...when }];
}
