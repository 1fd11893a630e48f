import { dayOf, type Day } from '#kernel/time.js';
import type { DifferingReadModel, Ending } from './operation.js';

/** The hour, Asia/Shanghai, at which a night's attestation is due: after the day's work, before the next day's. */
const DUE_HOUR = 2;
const HOUR_MS = 3_600_000;
/** How long a process that begins after that hour leaves the night that it missed to the day's work, in ms. */
const GRACE_MS = 10 * 60_000;
const TOLD = 5;

/** The day whose early morning a night is attested in: the last one that is due. */
export function nightOf(instant: Date): Day {
  return dayOf(new Date(instant.getTime() - DUE_HOUR * HOUR_MS));
}

/** Since when a process has been at work: the county's night then, and for how long by the machine. */
export interface Watch {
  readonly begunIn: Day;
  readonly forMs: number;
}

/**
 * The night that is to be attested now. A machine that is switched off at night makes up for it, when whoever switched
 * it on has begun to work.
 */
export function nightDue(now: Date, { begunIn, forMs }: Watch): Day | undefined {
  const night = nightOf(now);
  return night > begunIn || forMs >= GRACE_MS ? night : undefined;
}

/** What a night's comparison of the read models came to. */
export interface Compared {
  readonly readModels: number;
  readonly differing: readonly DifferingReadModel[];
  /** Names of those that could not be compared. */
  readonly failed: readonly string[];
}

export function endingOf({ readModels, differing, failed }: Compared): Ending {
  const parts = [
    `核对 ${readModels} 个读模型`,
    ...differing.map((one) => `${differenceTold(one)}，已按记录恢复`),
    ...(failed.length > 0 ? [`未能核对：${failed.join('、')}，详情见服务日志`] : []),
    ...(differing.length + failed.length === 0 ? ['全部一致'] : []),
  ];
  return {
    outcome: failed.length > 0 ? 'failed' : 'done',
    detail: parts.join('；'),
    ...(differing.length > 0 ? { differing } : {}),
  };
}

/** `读模型 suits 有 2 行与记录不符（a、b）` */
export function differenceTold({ name, rows, keys }: DifferingReadModel): string {
  const told = keys.slice(0, TOLD).join('、');
  return `读模型 ${name} 有 ${rows} 行与记录不符（${told}${rows > Math.min(TOLD, keys.length) ? ' 等' : ''}）`;
}
