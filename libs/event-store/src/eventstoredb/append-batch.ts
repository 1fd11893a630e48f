import type { DomainClock } from '#kernel/clock.js';
import { RevisionConflict } from '#kernel/errors.js';
import { LogUnavailable, outcomeFor, type Append, type CommandOutcome } from '../event-log.js';
import { recordText } from '../record-text.js';
import { recordingTime } from '../recording-time.js';
import type { EventStreams } from './event-streams.js';
import { indexToEnd } from './index-to-end.js';
import type { Indexed, IndexTransaction } from './index-transaction.js';
import { proposedEvents } from './stored-record.js';

export interface Waiting {
  readonly append: Append;
  readonly resolve: (outcome: CommandOutcome) => void;
  readonly reject: (error: unknown) => void;
  /** How often EventStoreDB had the stream elsewhere than the index. */
  surprises: number;
}

/** What became of a batch. */
export interface Carried {
  readonly outcomes: ReadonlyMap<string, CommandOutcome>;
  readonly refused: ReadonlyMap<Waiting, unknown>;
  /** To be sent again, for their stream stood elsewhere. */
  readonly again: readonly Waiting[];
  readonly last: Indexed | undefined;
}

const SURPRISES = 3;

/**
 * One batch under the lock: index what others left, append, index what was appended. An answer is always read back
 * from the index, so an append that a crash or a lost answer hid is answered like any other.
 * All records bear one moment, for EventStoreDB orders the streams of a batch as it likes.
 */
export class AppendBatch {
  private readonly refused = new Map<Waiting, unknown>();
  private readonly again: Waiting[] = [];
  private readonly silent: { readonly append: Append; readonly revision: number }[] = [];

  constructor(
    private readonly streams: EventStreams,
    private readonly clock: DomainClock,
    private readonly waiting: readonly Waiting[],
  ) {}

  /** @throws LogUnavailable when EventStoreDB was away for too long */
  async carryOut(index: IndexTransaction): Promise<Carried> {
    await indexToEnd(this.streams, index);
    const ids = this.waiting.map(({ append }) => append.commandId);
    const known = await index.outcomesOf(ids);
    const lanes = lanesOf(this.waiting.filter(({ append }) => !known.has(append.commandId)));
    if (lanes.size > 0) {
      const heads = await index.headsOf([...lanes.keys()]);
      const recordedAt = recordingTime(this.clock, index.last?.recordedAt ?? '');
      await all([...lanes].map(([stream, lane]) => this.run(lane, heads.get(stream) ?? -1, recordedAt)));
      await indexToEnd(this.streams, index);
      const position = index.last?.position ?? 0;
      await index.keep(this.silent.map((receipt) => ({ ...receipt, position, events: 0 })));
    }
    const outcomes = lanes.size > 0 ? await index.outcomesOf(ids) : known;
    return { outcomes, refused: this.refused, again: this.again, last: index.last };
  }

  /** The appends of one stream, one after the other. */
  private async run(lane: readonly Waiting[], head: number, recordedAt: string): Promise<void> {
    for (const [turn, waiting] of lane.entries()) {
      const { stream, expectedRevision, events } = waiting.append;
      if (expectedRevision !== 'any' && expectedRevision !== head) {
        this.refused.set(waiting, new RevisionConflict(stream, expectedRevision, head));
      } else if (events.length === 0) {
        this.silent.push({ append: waiting.append, revision: head });
      } else {
        const sent = await this.send(waiting, head, recordedAt);
        if (sent === 'elsewhere') return this.postpone(waiting, lane.slice(turn + 1));
        if (sent === 'appended') head += events.length;
      }
    }
  }

  private async send(
    waiting: Waiting,
    head: number,
    recordedAt: string,
  ): Promise<'appended' | 'elsewhere' | 'refused'> {
    const { stream, events } = waiting.append;
    try {
      const texts = events.map((event, index) => recordText(event, { stream, revision: head + 1 + index, recordedAt }));
      const proposed = proposedEvents(waiting.append, texts, recordedAt);
      return (await this.streams.append(stream, head, proposed)) ? 'appended' : 'elsewhere';
    } catch (error) {
      if (error instanceof LogUnavailable) throw error;
      this.refused.set(waiting, error);
      return 'refused';
    }
  }

  /** Something of this stream came in that the index has not seen: look again before deciding. */
  private postpone(surprised: Waiting, behind: readonly Waiting[]): void {
    if (++surprised.surprises < SURPRISES) this.again.push(surprised);
    else
      this.refused.set(
        surprised,
        new LogUnavailable(new Error(`EventStoreDB and its index disagree about ${surprised.append.stream}`)),
      );
    this.again.push(...behind);
  }
}

/** Answers an append of the batch that is not to be sent again. */
export function settle(waiting: Waiting, { outcomes, refused }: Carried): void {
  const { append, resolve, reject } = waiting;
  const { commandId, bodyHash } = append;
  if (refused.has(waiting)) return reject(refused.get(waiting));
  try {
    const outcome = outcomes.get(commandId);
    if (!outcome) throw new LogUnavailable(new Error(`EventStoreDB took command ${commandId} and does not show it`));
    resolve(outcomeFor(bodyHash, outcome));
  } catch (error) {
    reject(error);
  }
}

function lanesOf(waiting: readonly Waiting[]): Map<string, Waiting[]> {
  const lanes = new Map<string, Waiting[]>();
  for (const one of waiting) {
    const lane = lanes.get(one.append.stream);
    if (lane) lane.push(one);
    else lanes.set(one.append.stream, [one]);
  }
  return lanes;
}

/** Waits for all of them, also when one fails: none may be under way when the lock is given back. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected') throw result.reason;
  }
}
