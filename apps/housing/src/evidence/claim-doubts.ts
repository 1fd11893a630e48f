import { at, addDays, dayOf, type Day } from '#kernel/time.js';
import type { ClaimRules } from '../status-claim/claim-rules.js';
import { easedFrom } from '../status-claim/cross-checks.js';
import type { Claim, StatusClaims } from '../status-claim/status-claims.js';
import type { EvidenceFlagged } from './evidence.js';

type Doubt = Omit<EvidenceFlagged['data'], 'projectId' | 'claimId' | 'evidenceId' | 'flagId' | 'relatedEvidence'>;

const HOUR_MS = 3_600_000;

/** AF-C08: many problems are told to be solved at once, shortly before a quarter is reported on. A hint, no more. */
export function rushed({ outcomes }: Claim, filedAt: string, rules: ClaimRules): Doubt[] {
  const { day, name } = quarterEnd(dayOf(filedAt));
  const hours = Math.floor((at(addDays(day, 1)).getTime() - Date.parse(filedAt)) / HOUR_MS);
  if (hours >= rules.rushHours || outcomes.length < rules.rushOutcomes) return [];
  const reason = `${name}前 ${hours} 小时集中申报 ${outcomes.length} 项问题化解`;
  return [{ rule: 'AF-C08', severity: 'yellow', ruleVersion: rules.version, reason }];
}

/** AF-C09: a problem was typed anew shortly before the claim, so that somebody need not speak who had to before. */
export function retyped({ claimedOn }: Claim, { seen }: StatusClaims, rules: ClaimRules): Doubt[] {
  const eased = seen.problems
    .map((problem) => ({ problem, from: easedFrom(problem, claimedOn, rules) }))
    .filter(({ from }) => from.length > 0)
    .map(({ problem: { problemId, types }, from }) => `${problemId} 由 ${from.join('、')} 改为 ${types.at(-1)?.type}`);
  if (eased.length === 0) return [];
  const reason = `申报前 ${rules.retypedDays} 日内改类：${eased.join('；')}`;
  return [{ rule: 'AF-C09', severity: 'red', ruleVersion: rules.version, reason }];
}

/** The last day of the quarter in which a day lies, and what the report calls it. */
function quarterEnd(day: Day): { day: Day; name: string } {
  const month = Math.ceil(Number(day.slice(5, 7)) / 3) * 3;
  const next = month === 12 ? `${Number(day.slice(0, 4)) + 1}-01-01` : `${day.slice(0, 4)}-${pad(month + 1)}-01`;
  return { day: addDays(next, -1), name: NAMES[month] ?? '' };
}

const NAMES: Readonly<Record<number, string>> = { 3: '一季度末', 6: '半年末', 9: '三季度末', 12: '年末' };

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
