import { sha256 } from './sha256.js';

/**
 * The `number` members of the frame with the lowest SHA-256 of anchor and member, a line feed between, in that order.
 * Published, so that anybody with anchor and frame draws the same.
 */
export function drawFrom(anchor: string, frame: readonly string[], number: number): string[] {
  return [...frame]
    .map((member) => ({ member, rank: sha256(`${anchor}\n${member}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, number)
    .map(({ member }) => member);
}

/** SHA-256 of the members, one a line. */
export function frameHash(frame: readonly string[]): string {
  return sha256(frame.join('\n'));
}
