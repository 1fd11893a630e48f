import { createHash } from 'node:crypto';
import { calendarOf, isWorkday } from '#deadlines/calendar.js';
import { PUBLISHED_YEARS } from '#deadlines/calendar.data.js';
import { addDays, weekday } from '#kernel/time.js';
import type { Row } from './rows.js';

/** Scenes that come again in the story. */

const calendar = calendarOf(PUBLISHED_YEARS);
export const day = (monthDay: string) => `2026-${monthDay}`;
const short = (full: string) => full.slice(5);

/** Money in 分 from 万元. */
export const wan = (amount: number): number => amount * 1_000_000;

/** A stand-in for a file that the story mentions: SHA-256 of its name. */
export const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

/** A plan from its draft to its approval, with the milestones that it sets. */
export function plan(
  by: string,
  path: string,
  days: readonly [draft: string, review: string, passed: string, approved: string],
  milestones: readonly object[],
): Row[] {
  const [draft, review, passed, approved] = days;
  return [
    [draft, by, 'plan', { path, measures: [path] }],
    [review, by, 'plan-reviews', { materials: ['一楼一策方案'] }],
    [passed, 'justice', 'plan-review-opinions', { result: 'passed', opinion: '方案内容合法，程序合规' }],
    [approved, 'office', 'plan-approvals', { clauses: [{ docNo: '安问办〔2026〕1号', clause: '第三条' }] }],
    [approved, by, 'milestones', { milestones }],
  ];
}

/** The plan dates of projects 01 to 10. */
export const JANUARY = ['01-19 10:00', '01-19 10:05', '01-28 16:00', '01-30 10:00'] as const;

export const milestone = (milestoneId: string, title: string, due: string, owner: string) => ({
  milestoneId,
  title,
  due: day(due),
  owner,
});

/** What the real-name register and the supervisor say of a site, week by week (Friday 17:00, Thursday 16:00). */
export function worksGoOn(
  from: string,
  until: string,
  {
    workers,
    baseline,
    weekly = 15,
    holds = [],
  }: { workers: number; baseline: string; weekly?: number; holds?: readonly string[] },
): Row[] {
  const rows: Row[] = [
    [
      `${baseline} 12:00`,
      'supervisor',
      'progress-reports',
      { on: day(baseline), permille: 400, note: '复工前形象进度测量' },
    ],
  ];
  let permille = 400;
  for (let at = day(from); at <= day(until); at = addDays(at, 1)) {
    if (weekday(at) === 4) {
      permille += weekly;
      rows.push([
        `${short(at)} 16:00`,
        'supervisor',
        'progress-reports',
        { on: at, permille, note: '本周形象进度测量' },
      ]);
    }
    if (weekday(at) === 5 || holds.includes(short(at))) {
      const days = workdays(addDays(at, -6), at)
        .filter((one) => one >= day(from))
        .map((one) => ({ day: one, workers }));
      if (days.length > 0)
        rows.push([`${short(at)} ${weekday(at) === 5 ? '17:00' : '17:30'}`, 'labour', 'labour-reports', { days }]);
    }
  }
  return rows;
}

function workdays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) if (isWorkday(calendar, at)) days.push(at);
  return days;
}

/** Four agencies look at a payment, then it is made (F-05). */
export function pay(
  kind: 'drawdowns' | 'disbursements',
  requestId: string,
  paidAt: string,
  details: { amount: number; payee: string; kind: 'works' | 'wages'; asked: string; by?: string },
): Row[] {
  const { amount, payee, asked, by = 'housing' } = details;
  const seat = (at: string, who: string): Row => [
    at,
    who,
    `//finance/projects/{project}/${kind}/${requestId}/endorsements`,
    { opinion: 'agree' },
  ];
  return [
    [
      asked,
      by,
      `//finance/projects/{project}/${kind}`,
      {
        requestId,
        amount,
        payeeUscc: payee,
        kind: details.kind,
        purpose: details.kind === 'wages' ? '农民工工资' : '按形象进度支付工程款',
      },
    ],
    ...['treasury', 'auditbureau', 'bank', 'finance'].map((who) => seat(asked, who)),
    [paidAt, 'finance', `//finance/projects/{project}/${kind}/${requestId}/payment`, { voucherNo: `PZ-${requestId}` }],
  ];
}
