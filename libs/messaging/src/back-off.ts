/** A server that is back should not be waited for much longer; one that stays away is asked some ten thousand times a day. */
const LONGEST = 16; // times the first pause

/** How long to wait after so many failures on end (0 for the first), in ms: twice as long each time. */
export function backOff(failures: number, firstMs: number): number {
  return firstMs * Math.min(2 ** failures, LONGEST);
}
