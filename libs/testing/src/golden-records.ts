import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DomainEvent } from '#kernel/decider.js';
import type { Classification, EventRecord } from '#kernel/envelope.js';

export const KEEP_COMMAND = 'npm run golden';

/** What of an aggregate goes into an envelope. */
interface Labelled {
  readonly stream: string;
  readonly classification?: Partial<Record<string, Classification>>;
}

/** What a spec has seen while `npm run golden` runs it: a stored text, or a fact that a rule decided. */
type Seen =
  | { readonly service: string; readonly text: string }
  | {
      readonly aggregate: Labelled;
      readonly event: DomainEvent;
    };

/** Where `npm run golden` collects; undefined in every other run. */
function collecting(): string | undefined {
  return process.env.ANJU_GOLDEN_SEEN;
}

/** Facts that a rule has decided. */
export function sawDecided({ stream, classification }: Labelled, events: readonly DomainEvent[]): void {
  const file = collecting();
  if (file === undefined) return;
  const aggregate = { stream, ...(classification ? { classification } : {}) };
  for (const event of events) note(file, { aggregate, event });
}

/** Records that a service has stored. */
export async function sawStored(
  service: string,
  pages: () => AsyncIterable<readonly { text: string }[]>,
): Promise<void> {
  const file = collecting();
  if (file === undefined) return;
  for await (const page of pages()) for (const { text } of page) note(file, { service, text });
}

function note(file: string, seen: Seen): void {
  appendFileSync(file, `${JSON.stringify(seen)}\n`);
}

/** The golden records of a service: stored texts, one of each type, version and choice of fields. */
export function goldenOf(folder: string, service: string): string[] {
  const file = join(folder, `${service}.jsonl`);
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

/** `<service>.<EventType>@<version>` */
export function typeAndVersion({ type, schemaVersion }: Pick<EventRecord, 'type' | 'schemaVersion'>): string {
  return `${type}@${schemaVersion}`;
}

/** Adds texts whose form is not among the golden records yet; changes and removes none. Says what it added. */
export function keepTexts(folder: string, service: string, texts: readonly string[]): string[] {
  const kept = new Map(goldenOf(folder, service).map((text) => [formOf(text), text]));
  const added = new Map<string, string>();
  for (const text of texts) {
    const form = formOf(text);
    if (!kept.has(form) && !added.has(form) && !isOfNeighbour(text)) added.set(form, text);
  }
  if (added.size === 0) return [];
  const lines = [...kept, ...added].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => `${text}\n`);
  writeFileSync(join(folder, `${service}.jsonl`), lines.join(''));
  return [...added.keys()];
}

/** Type, version and the names of the fields that are given. */
function formOf(text: string): string {
  const record = JSON.parse(text) as EventRecord;
  return `${typeAndVersion(record)} ${Object.keys(record.data).sort().join(' ')}`;
}

/** Neighbours of a spec say what the real service would not. */
function isOfNeighbour(text: string): boolean {
  return (JSON.parse(text) as EventRecord).stream.includes('.said-');
}
