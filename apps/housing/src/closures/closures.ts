import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { CaseState } from '../closure-case/case-state.js';
import { ClosureCase } from '../closure-case/closure-case.js';
import type { ClosureCaseEvent } from '../closure-case/closure-events.js';
import { gate } from '../closure-case/gate.js';
import { hasConsented } from '../closure-case/signers.js';

/** One condition of the gate on the page. */
export class GateLine {
  @IsString() readonly g!: string;
  @IsBoolean() readonly ok!: boolean;
  @IsString() readonly why!: string;
}

/** One agency whose consent is needed. */
export class SignerLine {
  @IsString() readonly agency!: string;
  @IsIn(['asked', 'consented', 'objected', 'void']) readonly state!: 'asked' | 'consented' | 'objected' | 'void';
}

/** A shortcoming that a re-inspection found. */
export class FindingLine {
  @IsString() readonly findingId!: string;
  @IsString() readonly due!: string;
  @IsBoolean() readonly fixed!: boolean;
}

/** 销号 of one project as it stands today. */
export class ClosureView {
  @IsString() readonly projectCode!: string;
  @IsOptional() @IsString() readonly caseId?: string;
  /** Revision that a consent must name: of the last material change. */
  @IsInt() readonly caseRevision!: number;
  @IsIn(['none', 'open', 'closed']) readonly state!: 'none' | 'open' | 'closed';
  @IsString() readonly appliedOn!: string;
  @IsString() readonly noticeFrom!: string;
  @IsString() readonly noticeTo!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => GateLine) readonly gate!: GateLine[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SignerLine) readonly signers!: SignerLine[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => FindingLine) readonly findings!: FindingLine[];
  /** Objections to the notice whose handling is not on record yet, by number. */
  @IsArray() @IsString({ each: true }) readonly openObjections!: string[];
}

export interface ClosureRow {
  readonly projectCode: string;
  readonly state: CaseState;
}

/** The case's own state: the page shows what the rule sees. Events of other streams with the same names are not its. */
export function project(row: ClosureRow | undefined, fact: Fact, projectCode: string): ClosureRow {
  const event = { type: fact.type.slice('housing.'.length), data: fact.data } as ClosureCaseEvent;
  return { projectCode, state: ClosureCase.evolve(row?.state ?? ClosureCase.initial, event) };
}

export function closureView({ projectCode, state }: ClosureRow, today: Day): ClosureView {
  const { open, closed, material } = state;
  return {
    projectCode,
    ...(open === undefined ? {} : { caseId: open.caseId }),
    caseRevision: material,
    state: closed ? 'closed' : open ? 'open' : 'none',
    appliedOn: open?.appliedOn ?? '',
    noticeFrom: open?.notice?.from ?? '',
    noticeTo: open?.notice?.to ?? '',
    gate: gate(state, today).map(({ g, ok, why }) => ({ g, ok, why })),
    signers: (open?.requests ?? []).map(({ agency }) => ({ agency, state: signatureOf(state, agency) })),
    findings: state.findings.map(({ findingId, due, fixed }) => ({ findingId, due, fixed })),
    openObjections: (open?.objections ?? []).filter(({ handled }) => !handled).map(({ objectionId }) => objectionId),
  };
}

function signatureOf(state: CaseState, agency: string): SignerLine['state'] {
  if (hasConsented(state, agency)) return 'consented';
  const signed = state.open?.signatures.find((signature) => signature.agency === agency);
  return signed === undefined ? 'asked' : signed.kind === 'objection' ? 'objected' : 'void';
}
