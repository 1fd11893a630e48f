import { addDays, type Day } from '#kernel/time.js';
import type { ClaimKind, ClaimLife, ProjectLife } from './project-life.js';

export const STATUSES = [
  '未化解',
  '化解中',
  '已复工',
  '已交付',
  '可办证',
  '化解待核',
  '已销号',
  '停滞',
  '未入台账',
] as const;
export type Status = (typeof STATUSES)[number];

export const LIGHTS = ['green', 'yellow', 'red', 'grey'] as const;
export interface Light {
  readonly light: (typeof LIGHTS)[number];
  readonly reason: string;
}

const SOON_DAYS = 7;

/** Where the project stands, from facts alone: a claim that nobody verified is not a status. */
export function statusOf(life: ProjectLife): Status {
  if (life.level === 'none') return '未入台账';
  if (life.closed) return '已销号';
  if (isStalled(life)) return '停滞';
  if (life.claims.some(isWaitingToClose(life))) return '化解待核';
  if (isVerified(life, 'titleReady')) return '可办证';
  if (isVerified(life, 'delivery')) return '已交付';
  if (isVerified(life, 'resumption')) return '已复工';
  return life.planApproved || life.claims.length > 0 ? '化解中' : '未化解';
}

/** Red: something is wrong. Yellow: something is doubted or near. Grey: not on the ledger, or closed. */
export function lightOf(life: ProjectLife, today: Day): Light {
  if (life.level === 'none') return { light: 'grey', reason: life.mistaken ? '错误纳入，已移出台账' : '未纳入台账' };
  if (life.closed) return { light: 'grey', reason: '已销号' };
  const red = redReasons(life).map(({ text }) => text);
  if (red.length > 0) return { light: 'red', reason: red.join('；') };
  const yellow = yellowReasons(life, today);
  return yellow.length > 0 ? { light: 'yellow', reason: yellow.join('；') } : { light: 'green', reason: '按计划推进' };
}

export interface RedReason {
  readonly kind: 'missed' | 'falsified' | 'lapsed' | 'reopened';
  readonly text: string;
  /** Day or instant since when. */
  readonly since: string;
}

/** What puts a project on the red list; empty for a closed one. */
export function redReasons(life: ProjectLife): RedReason[] {
  if (life.closed || life.level === 'none') return [];
  const missed = life.milestones
    .filter(({ missed, achievedOn }) => missed && achievedOn === undefined)
    .map(({ title, due, missedAt = due }): RedReason => ({
      kind: 'missed',
      text: `节点“${title}”逾期（原定 ${due}）`,
      since: missedAt,
    }));
  const falsified = lastOfKinds(life)
    .filter(({ state }) => state === 'falsified')
    .map(({ claimId, since }): RedReason => ({
      kind: 'falsified',
      text: `申报 ${claimId} 核查不实（弄虚作假）`,
      since,
    }));
  const lapsed = lastOfKinds(life)
    .filter(({ state }) => state === 'lapsed')
    .map(({ claimId, since }): RedReason => ({ kind: 'lapsed', text: `申报 ${claimId} 状态失效，停滞`, since }));
  const reopened: RedReason[] = life.reopened
    ? [{ kind: 'reopened', text: `销号后重新纳入：${life.reopened.reason}`, since: life.reopened.at }]
    : [];
  return [...missed, ...falsified, ...lapsed, ...reopened];
}

/** The claim that was filed and not yet decided, the newest first. */
export function openClaim(life: ProjectLife): ClaimLife | undefined {
  return life.claims.filter(({ state, doubted }) => state === 'pending' || state === 'query' || doubted).at(-1);
}

function yellowReasons(life: ProjectLife, today: Day): string[] {
  const doubted = life.claims
    .filter(({ state, doubted }) => state === 'query' || doubted)
    .map(({ claimId }) => `申报 ${claimId} 存疑核查中`);
  const rejected = lastOfKinds(life)
    .filter(({ state }) => state === 'rejected')
    .map(({ claimId }) => `申报 ${claimId} 未通过核查`);
  const near = life.milestones
    .filter(({ achievedOn, due }) => achievedOn === undefined && due >= today && due <= addDays(today, SOON_DAYS))
    .map(({ title, due }) => `节点“${title}”将于 ${due} 到期`);
  return [...doubted, ...rejected, ...near];
}

/** A newer claim of the same kind puts an older verdict behind it. */
function lastOfKinds({ claims }: ProjectLife): ClaimLife[] {
  const kept = claims.filter(({ state }) => state !== 'withdrawn');
  return kept.filter((claim, index) => !kept.slice(index + 1).some((later) => later.claim === claim.claim));
}

function isStalled(life: ProjectLife): boolean {
  return lastOfKinds(life).some(({ claim, state }) => claim !== 'resolution' && state === 'lapsed');
}

/** Claimed resolved and neither refused nor closed; a claim that was closed upon does not speak again after reopening. */
function isWaitingToClose({ reopened }: ProjectLife): (claim: ClaimLife) => boolean {
  return ({ claim, state, claimedAt }) =>
    claim === 'resolution' &&
    (state === 'pending' || state === 'query' || state === 'verified') &&
    (reopened === undefined || claimedAt > reopened.at);
}

function isVerified({ claims }: ProjectLife, kind: ClaimKind): boolean {
  return claims.some(({ claim, full, state }) => claim === kind && full && state === 'verified');
}
