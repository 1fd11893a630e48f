import { IsIn } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import type { Enterprise, MeasureDecided, MeasureKind } from '../enterprise.js';

const KINDS = [
  'interview',
  'order',
  'qualification',
  'credit',
  'tax-audit',
  'asset-check',
  'consumption-limit',
  'clue',
  'none',
] as const satisfies readonly MeasureKind[];

/** 约束措施决定 from the catalogue, or the reasoned decision to take none. */
export class MeasureDecision {
  @IsCode() readonly measureId!: string;
  @IsIn(KINDS) readonly kind!: MeasureKind;
  /** 有权机关. */
  @IsCode() readonly body!: string;
  @IsText(1000) readonly reason!: string;
  /** 依据文件号 and 条款: no measure without law. */
  @IsText(60) readonly docNo!: string;
  @IsText(100) readonly clause!: string;
}

export class DecideMeasure {
  constructor(
    readonly projectId: string,
    readonly decision: MeasureDecision,
    readonly acting: Acting,
  ) {}
}

/** Limiting consumption is a court's business: the office can only ask for it. */
export function decideMeasure({ projectId, decision }: DecideMeasure, { measures }: Enterprise): MeasureDecided[] {
  const { docNo, clause, ...named } = decision;
  if (measures.has(named.measureId)) return [];
  if (named.kind === 'consumption-limit' && named.body !== 'court') {
    throw new RuleViolation('housing.not-competent', '限制高消费只能由法院决定');
  }
  return [{ type: 'MeasureDecided', data: { projectId, ...named }, basis: [{ docNo, clause }] }];
}
