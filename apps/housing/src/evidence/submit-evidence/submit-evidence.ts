import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, Matches, ValidateNested } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsInstant, IsOptional } from '#kernel/fields/fields.js';
import {
  CAPTURE_SOURCES,
  EVIDENCE_KINDS,
  type CaptureSource,
  type Evidence,
  type EvidenceKind,
  type EvidenceSubmitted,
} from '../evidence.js';

export class SubmittedItem {
  @IsCode(40) readonly evidenceId!: string;
  @Matches(/^[0-9a-f]{64}$/, { message: '$property 应为文件的 SHA-256' }) readonly sha256!: string;
  @IsIn(EVIDENCE_KINDS) readonly kind!: EvidenceKind;
  @IsInstant() readonly capturedAt!: string;
  @IsIn(CAPTURE_SOURCES) readonly source!: CaptureSource;
  @IsOptional() @IsCode(10) readonly point?: string;
  @IsOptional() @Matches(/^[0-9a-f]{16}$/, { message: '$property 应为 64 位感知哈希' }) readonly phash?: string;
}

/** 佐证材料提交: hashes and how they were captured; the files themselves stay with the unit. */
export class EvidenceSet {
  @IsOptional() @IsCode() readonly claimId?: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => SubmittedItem)
  readonly items!: readonly SubmittedItem[];
}

export class SubmitEvidence {
  constructor(
    readonly projectId: string,
    readonly evidence: EvidenceSet,
    readonly acting: Acting,
  ) {}
}

/** One fact per item. An item that is there already is not submitted again. */
export function submitEvidence(command: SubmitEvidence, { items: known }: Evidence): EvidenceSubmitted[] {
  const { projectId, evidence, acting } = command;
  const fresh = evidence.items.filter(({ evidenceId, sha256 }) => known.get(evidenceId)?.sha256 !== sha256);
  const taken = fresh.find(({ evidenceId }) => known.has(evidenceId));
  if (taken) throw new RuleViolation('housing.evidence-number-taken', `材料编号 ${taken.evidenceId} 已用于另一文件`);
  if (new Set(fresh.map(({ evidenceId }) => evidenceId)).size < fresh.length) {
    throw new RuleViolation('housing.evidence-number-taken', '同一批材料中编号重复');
  }
  const early = fresh.find(({ capturedAt }) => Date.parse(capturedAt) > Date.parse(acting.now));
  if (early) throw new RuleViolation('housing.captured-in-future', `材料 ${early.evidenceId} 的拍摄时间尚未到来`);
  const claim = evidence.claimId === undefined ? {} : { claimId: evidence.claimId };
  return fresh.map((item) => ({
    type: 'EvidenceSubmitted',
    data: { projectId, ...claim, agency: acting.agency, ...item },
  }));
}
