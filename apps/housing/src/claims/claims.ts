import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { remainingOf, type Light } from '#deadlines/remaining.js';
import { at, dayOf, type Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { ClaimKind, ClaimLapsed, ClaimRejected, ClaimVerified } from '../status-claim/claim-events.js';
import type { ClaimRules } from '../status-claim/claim-rules.js';
import { CLAIM_TYPES } from '../status-claim/claim-standing.js';
import { observationWindow, verificationDue } from '../status-claim/observation-window.js';
import { isUnderQuery, StatusClaims, type Claim, type StatusClaimsEvent } from '../status-claim/status-claims.js';
import { witnessesOf } from '../status-claim/witnesses.js';
import type { Verdict, Witness } from '../status-claim/witness.js';

/** A project's stream, folded as the rules fold it: the page shows what the rules see. */
export interface ClaimsRow extends StatusClaims {
  readonly projectCode: string;
  /** Claim → how all stood when it was last judged or withdrawn; what its witnesses say later is about another claim. */
  readonly judged: Readonly<Record<string, Judged>>;
}

interface Judged extends StatusClaims {
  readonly on: Day;
  /** As the verdict names it; a withdrawal names none. */
  readonly ruleVersion?: string;
}

/** The rule set of a version or, where none is named, the one in force on the day. */
export type RulesOf = (judged: Pick<Judged, 'on' | 'ruleVersion'>) => ClaimRules;

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
  return { projectCode: key, claims, seen, judged: { ...row?.judged, ...judgedBy(event, before) } };
}

/** A fold knows no other stream: the thresholds are looked up where the claim is shown. */
function judgedBy(event: StatusClaimsEvent, { claims, seen }: StatusClaims): ClaimsRow['judged'] {
  if (!isVerdict(event) && event.type !== 'ClaimWithdrawn') return {};
  const { claimId, on } = event.data;
  const { ruleVersion } = isVerdict(event) ? event.data : {};
  return { [claimId]: { claims, seen, on, ...(ruleVersion === undefined ? {} : { ruleVersion }) } };
}

function isVerdict(event: StatusClaimsEvent): event is ClaimVerified | ClaimRejected | ClaimLapsed {
  return event.type === 'ClaimVerified' || event.type === 'ClaimRejected' || event.type === 'ClaimLapsed';
}

/** Claims of some projects as they stand at `now`, the latest first. */
export function claimViews(rows: readonly ClaimsRow[], now: Date, rulesOf: RulesOf): ClaimView[] {
  return rows
    .flatMap((row) => row.claims.map((claim) => viewOf(row, claim, now, rulesOf)))
    .sort((a, b) => (a.claimedOn === b.claimedOn ? order(a.claimId, b.claimId) : order(b.claimedOn, a.claimedOn)));
}

function viewOf(row: ClaimsRow, claim: Claim, now: Date, rulesOf: RulesOf): ClaimView {
  const today = { claims: row.claims, seen: row.seen, on: dayOf(now) };
  const judged = row.judged[claim.claimId] ?? today;
  const rules = rulesOf(judged);
  const { claimId, kind, claimant, claimedOn, status, flags, figure } = claim;
  const window = kind === 'resumption' ? observationWindow(claimedOn, rules.calendar, rules) : undefined;
  return {
    ...{ projectCode: row.projectCode, claimId, claim: kind, claimant, claimedOn, status, flags, figure },
    underQuery: isUnderQuery(claim),
    witnesses: isWatched(claim) ? heard(claim, today, rulesOf) : heard(claim, judged, rulesOf),
    ...(window ? { windowFrom: window.from, windowTo: window.to } : {}),
    ...clockOf(claim, window?.to ?? claimedOn, now, rules),
  };
}

/** A claim that waits for a word, that is doubted, or that lives by its heartbeat, is shown as it stands today. */
function isWatched(claim: Claim): boolean {
  const lives = claim.kind === 'resumption' && claim.status === 'verified';
  return claim.status === 'pending' || isUnderQuery(claim) || lives;
}

function heard({ claimId, ...claim }: Claim, stood: Judged, rulesOf: RulesOf): Witness[] {
  const then = stood.claims.find((each) => each.claimId === claimId) ?? { claimId, ...claim };
  return witnessesOf(then, stood, stood.on, rulesOf(stood));
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
