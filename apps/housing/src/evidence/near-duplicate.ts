/** Bits in which two 64-bit hashes of 16 hex digits differ. */
export function hammingDistance(a: string, b: string): number {
  return bits(half(a, 0) ^ half(b, 0)) + bits(half(a, 8) ^ half(b, 8));
}

function half(hash: string, from: number): number {
  return Number.parseInt(hash.slice(from, from + 8), 16);
}

function bits(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}
