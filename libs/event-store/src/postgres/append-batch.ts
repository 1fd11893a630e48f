import { canonicalJson } from '#kernel/canonical-json.js';
import { int4Array, int8Array, textArray } from './binary-array.js';
import { writeTexts, type PendingAppend } from './pending-append.js';

const MAX_APPENDS = 512;
const MAX_RECORDS = 2_048;
const MAX_CHARACTERS = 4 * 1024 * 1024; // the lock is held while a batch is written
const ANYWHERE = -2;

/** What one transaction will append, in this order. */
export class AppendBatch {
  readonly pending: PendingAppend[] = [];
  private readonly commands = new Set<string>();
  private readonly heads = new Map<string, number>();
  private records = 0;
  private characters = 0;

  /**
   * @param heads where streams stand as far as is known, for appends that expect no revision; a guess is enough
   * @param floor no record may bear an earlier moment
   */
  constructor(
    private readonly knownHeads: ReadonlyMap<string, number>,
    private floor: string,
  ) {}

  get isFull(): boolean {
    return this.pending.length >= MAX_APPENDS || this.records >= MAX_RECORDS || this.characters >= MAX_CHARACTERS;
  }

  /** False for a command that is in the batch already: it will find the receipt next time. */
  takes({ append }: PendingAppend): boolean {
    return !this.commands.has(append.commandId);
  }

  /** @throws RecordTooLarge, RuleViolation: the append is not in the batch then */
  add(pending: PendingAppend, restamp: () => string): void {
    const { stream, expectedRevision, commandId, events } = pending.append;
    const base = expectedRevision === 'any' ? this.headOf(stream) : expectedRevision;
    const texts = writeTexts(pending, base, pending.recordedAt < this.floor ? restamp() : pending.recordedAt);
    this.floor = pending.recordedAt;
    this.heads.set(stream, base + events.length);
    this.commands.add(commandId);
    this.records += texts.length;
    this.characters += texts.reduce((sum, text) => sum + text.length, 0);
    this.pending.push(pending);
  }

  /** The parameters of event_log.append, in its order. */
  parameters(): Buffer[] {
    const { pending } = this;
    const streams = [...new Set(pending.map(({ append }) => append.stream))];
    const numbers = new Map(streams.map((stream, index) => [stream, index + 1]));
    return [
      textArray(streams),
      int4Array(pending.map(({ append }) => numbers.get(append.stream) ?? NaN)),
      int4Array(pending.map(expected)),
      textArray(pending.map(({ append }) => append.commandId)),
      textArray(pending.map(({ append }) => append.bodyHash)),
      textArray(pending.map(({ append }) => append.refusal && canonicalJson(append.refusal))),
      int8Array(pending.map(({ recordedAt }) => Date.parse(recordedAt))),
      int4Array(pending.map(({ append }) => append.events.length)),
      textArray(pending.flatMap(({ texts }) => texts ?? [])),
    ];
  }

  private headOf(stream: string): number {
    return this.heads.get(stream) ?? this.knownHeads.get(stream) ?? -1;
  }
}

function expected({ append, base = -1 }: PendingAppend): number {
  if (append.expectedRevision !== 'any') return append.expectedRevision;
  return append.events.length === 0 ? ANYWHERE : base;
}
