import { IsIn, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import {
  CAPTURE_SOURCES,
  EVIDENCE_KINDS,
  type CaptureSource,
  type EvidenceKind,
  type EvidenceSubmitted,
} from '../evidence/evidence.js';

/** 佐证材料 line: what was submitted for a project. The bytes lie with who submitted it. */
export class EvidenceRow {
  @IsString() readonly evidenceId!: string;
  @IsString() readonly projectCode!: string;
  /** Empty: for no claim in particular. */
  @IsString() readonly claimId!: string;
  @IsIn(EVIDENCE_KINDS) readonly kind!: EvidenceKind;
  @IsIn(CAPTURE_SOURCES) readonly source!: CaptureSource;
  @IsString() readonly point!: string;
  @IsString() readonly capturedAt!: string;
  @IsString() readonly submittedAt!: string;
  @IsString() readonly agency!: string;
  @IsString() readonly sha256!: string;
}

export function project(_: EvidenceRow | undefined, { data, recordedAt }: Fact): EvidenceRow {
  const { projectId, claimId = '', evidenceId, kind, source, point = '', ...item } = data as EvidenceSubmitted['data'];
  const { capturedAt, agency, sha256 } = item;
  const told = { evidenceId, projectCode: projectId, claimId, kind, source, point };
  return { ...told, capturedAt, submittedAt: recordedAt, agency, sha256 };
}
