import type { EventRecord } from '#kernel/envelope.js';

/** An order as its sender saw it: one id, however often it was sent. */
export interface Sent {
  readonly commandId: string;
  readonly service: string;
  /** What is unique in its content, and so in the event that it makes. */
  readonly mark: string;
  /** Every answer that said for certain what became of it. */
  readonly answers: readonly { readonly status: number; readonly body: unknown }[];
}

/** The logs of the services as they stand in the end, in order. */
export type Logs = Readonly<Record<string, readonly (EventRecord & { readonly position: number })[]>>;

interface ReceiptBody {
  readonly stream?: string;
  readonly revision?: number;
  readonly position?: string;
}

/**
 * What is wrong with a history: an order that nobody answered, one that was lost after its receipt (P1), one with more
 * or less than one effect or with two different answers (P2), and what nobody had ordered.
 */
export function faultsOfHistory(sent: readonly Sent[], logs: Logs): string[] {
  return [...sent.flatMap((order) => faultsOfOrder(order, logs)), ...unordered(sent, logs)];
}

function faultsOfOrder({ commandId, service, mark, answers }: Sent, logs: Logs): string[] {
  const name = `${service} ${mark}`;
  const [first] = answers;
  if (!first) return [`${name}: never answered`];
  if (answers.some((one) => textOf(one) !== textOf(first))) {
    return [`${name}: answered differently: ${answers.map(textOf).join(' and ')}`];
  }
  const effects = (logs[service] ?? []).filter((event) => event.commandId === commandId);
  if (first.status >= 300) return effects.length === 0 ? [`${name}: refused, and on no record`] : [];
  const { stream, revision, position } = first.body as ReceiptBody;
  const last = effects.at(-1);
  if (!last) return [`${name}: acknowledged at ${String(position)} and lost`];
  if (effects.length > 1) return [`${name}: ${effects.length} effects of one order`];
  const there = [last.stream, last.revision, `${service}:${last.position}`];
  return there.join() === [stream, revision, position].join()
    ? []
    : [`${name}: the receipt says ${[stream, revision, position].join(' ')}, the log ${there.join(' ')}`];
}

/** Events of the orders' kinds that no order explains. */
function unordered(sent: readonly Sent[], logs: Logs): string[] {
  const known = new Set(sent.map(({ commandId }) => commandId));
  return Object.entries(logs).flatMap(([service, events]) =>
    events
      .filter(({ type, commandId }) => ORDERED.has(type) && !known.has(commandId))
      .map(({ type, position }) => `${service}:${position} ${type} was ordered by nobody`),
  );
}

const ORDERED = new Set(['petition.SiteFactReported', 'housing.SiteVisitRecorded']);

/** What one service's reaction makes of another's facts: exactly one event for each, whatever happened on the way. */
export function faultsOfHandOver(logs: Logs): string[] {
  const reported = count(logs['petition'], 'petition.SiteFactReported');
  const mirrored = count(logs['housing'], 'housing.CorroborationReceived');
  const ids = new Set([...reported.keys(), ...mirrored.keys()]);
  return [...ids]
    .filter((id) => reported.get(id) !== mirrored.get(id))
    .map((id) => `fact ${id}: reported ${reported.get(id) ?? 0} times, mirrored ${mirrored.get(id) ?? 0} times`);
}

function count(events: Logs[string] | undefined, type: string): Map<string, number> {
  const counted = new Map<string, number>();
  for (const event of events ?? []) {
    const { factId } = event.data as { factId?: string };
    if (event.type === type && factId !== undefined) counted.set(factId, (counted.get(factId) ?? 0) + 1);
  }
  return counted;
}

function textOf(answer: unknown): string {
  return JSON.stringify(answer);
}
