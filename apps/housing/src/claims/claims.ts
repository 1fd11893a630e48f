import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { remainingOf, type Light } from '#deadlines/remaining.js';
import { at, dayOf, type Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { ClaimKind } from '../status-claim/claim-events.js';
import { SHIPPED_RULES, type ClaimRules } from '../status-claim/claim-rules.js';
import { CLAIM_TYPES } from '../status-claim/claim-standing.js';
import { observationWindow, verificationDue } from '../status-claim/observation-window.js';
import { isUnderQuery, StatusClaims, type Claim, type StatusClaimsEvent } from '../status-claim/status-claims.js';
import { witnessesOf } from '../status-claim/witnesses.js';
import type { Verdict, Witness } from '../status-claim/witness.js';

/** A project's stream, folded as the rules fold it: the page shows what the rules see. */
export interface ClaimsRow extends StatusClaims {
  readonly projectCode: string;
  /** Claim → what its witnesses said when it ended; what they say later is about another claim. */
  readonly ended: Readonly<Record<string, readonly Witness[]>>;
}

export class WitnessView {
  @IsString() readonly code!: string;
  @IsString() readonly title!: string;
  @IsIn(['holds', 'fails', 'open']) readonly verdict!: Verdict;
  @IsBoolean() readonly required!: boolean;
}

/** 申报核实台: one claim, what its witnesses say today or said when it ended, and its clock. */
export class ClaimView {
  @IsString() readonly projectCode!: string;
  @IsString() readonly claimId!: string;
  @IsIn(['resumption', 'delivery', 'titleReady', 'resolution']) readonly claim!: ClaimKind;
  @IsString() readonly claimant!: string;
  @IsString() readonly claimedOn!: string;
  @IsIn(['pending', 'verified', 'rejected', 'lapsed', 'withdrawn']) readonly status!: Claim['status'];
  /** 存疑: the claim still counts and is marked. */
  @IsBoolean() readonly underQuery!: boolean;
  @IsString({ each: true }) readonly flags!: readonly string[];
  /** Workers, flats or certificates that are claimed. */
  @IsInt() readonly figure!: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => WitnessView) readonly witnesses!: readonly WitnessView[];
  /** Observation window of a resumption, YYYY-MM-DD. */
  @IsOptional() @IsString() readonly windowFrom?: string;
  @IsOptional() @IsString() readonly windowTo?: string;
  /** DL-H05; absent while a query holds it up. */
  @IsOptional() @IsString() readonly due?: string;
  @IsIn(['green', 'yellow', 'red', 'grey', 'blue']) readonly light!: Light;
  @IsString() readonly remaining!: string;
}

export function project(row: ClaimsRow | undefined, { type, data, key }: Fact): ClaimsRow {
  const event = { type: type.slice(type.indexOf('.') + 1), data } as unknown as StatusClaimsEvent;
  const before = row ?? StatusClaims.initial;
  const { claims, seen } = StatusClaims.evolve(before, event);
  return { projectCode: key, claims, seen, ended: { ...row?.ended, ...endedBy(event, before) } };
}

function endedBy(event: StatusClaimsEvent, before: StatusClaims): ClaimsRow['ended'] {
  if (event.type !== 'ClaimRejected' && event.type !== 'ClaimLapsed' && event.type !== 'ClaimWithdrawn') return {};
  const { claimId, on } = event.data;
  const claim = before.claims.find((one) => one.claimId === claimId);
  // a fold knows no other stream: these are shown by the shipped values; the verdict itself names the set that judged
  return claim ? { [claimId]: witnessesOf(claim, before, on, SHIPPED_RULES) } : {};
}

/** Claims of some projects as they stand at `now`, the latest first. */
export function claimViews(rows: readonly ClaimsRow[], now: Date, rules: ClaimRules): ClaimView[] {
  return rows
    .flatMap((row) => row.claims.map((claim) => viewOf(row, claim, now, rules)))
    .sort((a, b) => (a.claimedOn === b.claimedOn ? order(a.claimId, b.claimId) : order(b.claimedOn, a.claimedOn)));
}

function viewOf(row: ClaimsRow, claim: Claim, now: Date, rules: ClaimRules): ClaimView {
  const { claimId, kind, claimant, claimedOn, status, flags, figure } = claim;
  const window = kind === 'resumption' ? observationWindow(claimedOn, rules.calendar, rules) : undefined;
  return {
    ...{ projectCode: row.projectCode, claimId, claim: kind, claimant, claimedOn, status, flags, figure },
    underQuery: isUnderQuery(claim),
    witnesses: row.ended[claimId] ?? witnessesOf(claim, row, dayOf(now), rules),
    ...(window ? { windowFrom: window.from, windowTo: window.to } : {}),
    ...clockOf(claim, window?.to ?? claimedOn, now, rules),
  };
}

function clockOf(
  claim: Claim,
  start: Day,
  now: Date,
  rules: ClaimRules,
): Pick<ClaimView, 'light' | 'remaining' | 'due'> {
  const due = verificationDue(CLAIM_TYPES[claim.kind], claim.claimedOn, claim.queries, rules.calendar, rules);
  if (claim.status !== 'pending') return { light: LIGHTS[claim.status], remaining: STANDING[claim.status] };
  if (!due) return { light: 'grey', remaining: '存疑核查，已中止' };
  const clock = { unit: 'working-day' as const, start, due, state: { kind: 'running' as const } };
  const { light, text } = remainingOf(clock, now < at(start) ? at(start) : now, rules.calendar);
  return { light, remaining: text, due: due.due };
}

const LIGHTS = { verified: 'green', rejected: 'red', lapsed: 'red', withdrawn: 'grey' } as const;
const STANDING = {
  verified: '核实属实',
  rejected: '核查不实',
  lapsed: '状态失效（停滞）',
  withdrawn: '已撤回',
} as const;

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
