/** An event as the stand-in keeps it. */
export interface KeptEvent {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  /** Commit and prepare position, which are the same for what is appended over gRPC. */
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export type ProposedEvent = Omit<KeptEvent, 'stream' | 'revision' | 'position'>;

/** Revision that the writer expects, -1 for no stream. */
export type Expected = bigint | 'any';

export interface Kept {
  readonly kind: 'kept' | 'conflict';
  /** Of the stream's last event, -1 for no stream. */
  readonly revision: number;
  readonly position: bigint;
}

/** Positions are beyond what a number holds and far from contiguous, as a uint64 offset in a file may be. */
const FIRST_POSITION = 2n ** 53n + 1n;

/** What the stand-in remembers; it outlives its connections, not the process. */
export class KeptEvents {
  readonly all: KeptEvent[] = [];
  private readonly streams = new Map<string, KeptEvent[]>();
  private readonly followers = new Set<(event: KeptEvent) => void>();
  private end = FIRST_POSITION;

  stream(name: string): readonly KeptEvent[] {
    return this.streams.get(name) ?? [];
  }

  /** All or nothing. Events whose ids lie where they are expected to be appended are taken for a repeat, as EventStoreDB does. */
  append(stream: string, expected: Expected, proposed: readonly ProposedEvent[]): Kept {
    const kept = this.streams.get(stream) ?? [];
    const last = kept.length - 1;
    const base = expected === 'any' ? last : Number(expected);
    if (base !== last) {
      const there = kept.slice(base + 1, base + 1 + proposed.length);
      const repeated = there.length === proposed.length && there.every(({ id }, n) => id === proposed[n]?.id);
      if (!repeated) return { kind: 'conflict', revision: last, position: this.end };
      return { kind: 'kept', revision: base + there.length, position: there.at(-1)?.position ?? this.end };
    }
    const added = proposed.map((event, n): KeptEvent => {
      this.end += 97n + BigInt(event.data.length);
      return { ...event, stream, revision: last + 1 + n, position: this.end };
    });
    this.streams.set(stream, [...kept, ...added]);
    this.all.push(...added);
    for (const event of added) for (const follow of this.followers) follow(event);
    return { kind: 'kept', revision: last + added.length, position: this.end };
  }

  /** Returns the way to stop. */
  follow(follower: (event: KeptEvent) => void): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }
}
