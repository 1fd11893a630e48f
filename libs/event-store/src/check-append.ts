import { canonicalJson } from '#kernel/canonical-json.js';
import { parseStream } from '#kernel/decider.js';
import type { Append } from './event-log.js';

/** Bytes; an index entry of PostgreSQL holds at most 2,700. */
const MAX_NAME_BYTES = 1_000;

/**
 * Refuses what could not be stored, before it meets the appends of others.
 * @throws Error for a stream that is no stream name, or an id that no index can hold
 */
export function checkAppend({ stream, commandId, bodyHash, expectedRevision, refusal }: Append): void {
  parseStream(stream);
  for (const name of [stream, commandId, bodyHash]) {
    canonicalJson(name); // refuses half a surrogate pair
    if (name === '' || name.includes('\u0000') || Buffer.byteLength(name) > MAX_NAME_BYTES) {
      throw new Error(`${JSON.stringify(name.slice(0, 80))} is no name that the log can keep`);
    }
  }
  if (expectedRevision !== 'any' && !(Number.isInteger(expectedRevision) && inRange(expectedRevision))) {
    throw new Error(`${expectedRevision} is no revision`);
  }
  if (refusal) canonicalJson({ ...refusal });
}

function inRange(revision: number): boolean {
  return revision >= -1 && revision < 2 ** 31;
}
