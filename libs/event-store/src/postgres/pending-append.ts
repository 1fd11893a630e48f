import type { Append, CommandOutcome } from '../event-log.js';
import { recordText } from '../record-text.js';

/** An append on its way, with the texts that it will store if the stream stands at `base` when its turn comes. */
export interface PendingAppend {
  readonly append: Append;
  readonly resolve: (outcome: CommandOutcome) => void;
  readonly reject: (error: unknown) => void;
  recordedAt: string;
  base?: number;
  texts?: readonly string[];
}

/**
 * Writes the texts for a place and a moment, unless they are written already.
 * @throws RecordTooLarge, RuleViolation as recordText does
 */
export function writeTexts(pending: PendingAppend, base: number, recordedAt: string): readonly string[] {
  if (pending.texts && pending.base === base && pending.recordedAt === recordedAt) return pending.texts;
  const { stream, events } = pending.append;
  const texts = events.map((event, index) => recordText(event, { stream, revision: base + 1 + index, recordedAt }));
  Object.assign(pending, { base, recordedAt, texts });
  return texts;
}
