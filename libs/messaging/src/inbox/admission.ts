import type { FeedEntry } from '../feed.js';

/** How an entry came into the inbox: as it was sent, fetched to close a gap, or after its key had been parked. */
export type Admitted = 'in-order' | 'fetched' | 'released';

/** Where one key of a channel stands. */
export interface KeyState {
  /** Key sequence of the last entry that was admitted; 0 for none. */
  readonly last: number;
  /** Why the key is parked; undefined when it is not. */
  readonly parked?: string;
}

export interface Arrival {
  readonly entry: FeedEntry;
  readonly receivedAt: Date;
  readonly outcome: Admitted;
}

const NEW_KEY: KeyState = { last: 0 };

/** Decides, entry by entry, what becomes of a batch. Pure but for the fetching, which is given to it. */
export class Admission {
  readonly admitted: Arrival[] = [];
  /** Entries of parked keys, in the order in which they came. */
  readonly waiting: Arrival[] = [];
  readonly changed = new Set<string>();

  /**
   * @param fault why an entry is not what its contract promises
   * @param fetchRange entries of a key that did not arrive, as far as the feed has them
   */
  constructor(
    private readonly states: Map<string, KeyState>,
    private readonly fault: (entry: FeedEntry) => string | undefined,
    private readonly fetchRange: (key: string, from: number, to: number) => Promise<readonly FeedEntry[]>,
  ) {}

  async take(arrival: Arrival): Promise<void> {
    const { key, keySeq } = arrival.entry;
    const { last, parked } = this.stateOf(key);
    if (parked === undefined && keySeq > last + 1) {
      for (const entry of await this.fetchRange(key, last + 1, keySeq - 1)) {
        this.place({ ...arrival, entry, outcome: 'fetched' });
      }
    }
    this.place(arrival);
  }

  /** What comes next of the key is judged anew. */
  unpark(key: string): void {
    this.states.set(key, { last: this.stateOf(key).last });
    this.changed.add(key);
  }

  stateOf(key: string): KeyState {
    return this.states.get(key) ?? NEW_KEY;
  }

  private place(arrival: Arrival): void {
    const { key, keySeq } = arrival.entry;
    const state = this.stateOf(key);
    if (keySeq <= state.last) return; // sent twice
    const reason = state.parked ?? gap(state.last, keySeq) ?? this.fault(arrival.entry);
    this.changed.add(key);
    if (reason === undefined) {
      this.admitted.push(arrival);
      this.states.set(key, { last: keySeq });
    } else {
      this.waiting.push(arrival);
      this.states.set(key, { last: state.last, parked: reason });
    }
  }
}

function gap(last: number, keySeq: number): string | undefined {
  return keySeq > last + 1 ? `key sequence ${last + 1} to ${keySeq - 1} is missing from the feed` : undefined;
}
