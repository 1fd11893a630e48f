/**
 * The places at which a process can be made to fail, in the order in which an order passes them. Each name says what
 * has just happened, or is about to.
 */
export const FAILPOINTS = [
  'order.accepted', // nothing is done yet
  'append.send', // before the log is asked
  'append.answered', // committed, and nobody knows it yet
  'order.done', // before the receipt is given
  'feed.write',
  'feed.written', // the feed's position has moved, the writer does not know
  'relay.send',
  'relay.sent', // on the broker, and the relay has not recorded it
  'inbox.take',
  'inbox.taken', // in the inbox, and the transport is not told
  'read-models.fold',
  'read-models.commit', // rows written, not committed
  'read-models.folded', // committed, and the runner does not know
  'reaction.order',
  'reaction.ordered', // the order is carried out, the fact not marked
] as const;

export type Failpoint = (typeof FAILPOINTS)[number];

/** What the code at the point has to do itself; only where something is sent. */
export const DEEDS = ['dup', 'drop', 'reorder'] as const;
export type Deed = (typeof DEEDS)[number];

export type Action = 'crash' | 'error' | 'delay' | Deed;

export interface Fault {
  readonly point: Failpoint;
  readonly action: Action;
  /** How long a delay lasts, in ms. */
  readonly ms: number;
  /** At which passing, from 1; once. */
  readonly nth?: number;
  /** At how many of a hundred passings, by chance. */
  readonly percent?: number;
}

export interface FaultPlan {
  /** Of the chances. */
  readonly seed: number;
  readonly faults: readonly Fault[];
}

/** A text that names no plan; says which part and what would be one. */
export class BadFaultPlan extends Error {
  override readonly name = 'BadFaultPlan';
}

const FAULT = /^(?<point>[a-z.-]+)=(?<action>[a-z]+)(?::(?<ms>\d{1,6}))?(?:@(?<nth>\d{1,6})|%(?<percent>\d{1,3}))?$/;

/**
 * `feed.written=crash@3; inbox.take=delay:2000%10; seed=7`: what happens where, and at which passing (`@`) or at how
 * many of a hundred (`%`); without either, always.
 * @throws BadFaultPlan
 */
export function readFaultPlan(text: string): FaultPlan {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const seeds = parts.flatMap((part) => /^seed=(\d{1,10})$/.exec(part)?.[1] ?? []);
  const faults = parts.filter((part) => !/^seed=\d{1,10}$/.test(part)).map(faultIn);
  return { seed: Number(seeds[0] ?? 0), faults };
}

/** The text of which a plan is read. */
export function faultPlanText({ seed, faults }: FaultPlan): string {
  const when = ({ nth, percent }: Fault) =>
    nth !== undefined ? `@${nth}` : percent !== undefined ? `%${percent}` : '';
  const what = ({ action, ms }: Fault) => (action === 'delay' ? `delay:${ms}` : action);
  return [...faults.map((fault) => `${fault.point}=${what(fault)}${when(fault)}`), `seed=${seed}`].join(';');
}

function faultIn(part: string): Fault {
  const { point, action, ms = '0', nth, percent } = FAULT.exec(part)?.groups ?? {};
  if (!isOneOf(FAILPOINTS, point))
    throw new BadFaultPlan(`“${part}”：应为 点=动作，点为 ${FAILPOINTS.join('、')} 之一`);
  if (!isOneOf(['crash', 'error', 'delay', ...DEEDS] as const, action)) {
    throw new BadFaultPlan(`“${part}”：动作应为 crash、error、delay:毫秒、${DEEDS.join('、')} 之一`);
  }
  if ((action === 'delay') !== Number(ms) > 0) throw new BadFaultPlan(`“${part}”：delay 须写明毫秒，其他动作不写`);
  if (isOneOf(DEEDS, action) && point !== 'relay.send') {
    throw new BadFaultPlan(`“${part}”：${action} 只能用于 relay.send`);
  }
  if (nth === '0' || Number(percent ?? 1) < 1 || Number(percent ?? 1) > 100) {
    throw new BadFaultPlan(`“${part}”：@ 自 1 起，% 为 1 至 100`);
  }
  return {
    ...{ point, action, ms: Number(ms) },
    ...(nth === undefined ? {} : { nth: Number(nth) }),
    ...(percent === undefined ? {} : { percent: Number(percent) }),
  };
}

function isOneOf<Word extends string>(words: readonly Word[], text: string | undefined): text is Word {
  return (words as readonly (string | undefined)[]).includes(text);
}
