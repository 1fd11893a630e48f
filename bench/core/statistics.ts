/** The value below which the share `q` (0 … 1) of the values lies; the nearest one that was seen. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

/** The middle value; the mean of the two middle ones when their number is even. */
export function median(values: readonly number[]): number {
  const half = values.length / 2;
  return (quantile(values, 0.5) + quantile(values, (Math.floor(half) + 1) / values.length)) / 2;
}

/** How many times better ours is. */
export function ratioOf(ours: number, peer: number, higherIsBetter: boolean): number {
  return higherIsBetter ? ours / peer : peer / ours;
}

/** The lowest and the highest. */
export function spreadOf(values: readonly number[]): readonly [lowest: number, highest: number] {
  return [quantile(values, 0), quantile(values, 1)];
}
