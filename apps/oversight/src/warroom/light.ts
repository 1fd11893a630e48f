import { lastOfKinds } from '#contracts/parts/resolution-status.js';
import { addDays, type Day } from '#kernel/time.js';
import type { ClaimLife, ProjectLife } from './project-life.js';

export const LIGHTS = ['green', 'yellow', 'red', 'grey'] as const;
export interface Light {
  readonly light: (typeof LIGHTS)[number];
  readonly reason: string;
}

const CLAIMS = { resumption: '复工', delivery: '交付', titleReady: '办证', resolution: '化解' } as const;
const SOON_DAYS = 7;

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
  const falsified = lastOfKinds(life.claims)
    .filter(({ state }) => state === 'falsified')
    .map(({ claim, since }): RedReason => ({
      kind: 'falsified',
      text: `${CLAIMS[claim]}申报核查不实（弄虚作假）`,
      since,
    }));
  const lapsed = lastOfKinds(life.claims)
    .filter(({ state }) => state === 'lapsed')
    .map(({ claim, since }): RedReason => ({ kind: 'lapsed', text: `${CLAIMS[claim]}状态失效，停滞`, since }));
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
    .map(({ claim }) => `${CLAIMS[claim]}申报存疑核查中`);
  const rejected = lastOfKinds(life.claims)
    .filter(({ state }) => state === 'rejected')
    .map(({ claim }) => `${CLAIMS[claim]}申报未通过核查`);
  const near = life.milestones
    .filter(({ achievedOn, due }) => achievedOn === undefined && due >= today && due <= addDays(today, SOON_DAYS))
    .map(({ title, due }) => `节点“${title}”将于 ${due} 到期`);
  return [...doubted, ...rejected, ...near];
}
