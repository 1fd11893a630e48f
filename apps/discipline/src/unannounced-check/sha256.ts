/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const K = primes(64).map((prime) => fraction(Math.cbrt(prime)));
/** The same of the square roots of the first eight. */
const INITIAL = primes(8).map((prime) => fraction(Math.sqrt(prime)));

/** SHA-256 of an ASCII text, hex. Pure: a rule that draws may not touch the machine. @throws Error beyond ASCII */
export function sha256(text: string): string {
  const words = padded(text);
  let hash = INITIAL;
  for (let start = 0; start < words.length; start += 16) hash = compress(hash, words.slice(start, start + 16));
  return hash.map((word) => word.toString(16).padStart(8, '0')).join('');
}

function compress(hash: readonly number[], block: readonly number[]): number[] {
  const w = [...block];
  for (let i = 16; i < 64; i++) {
    const [x, y] = [word(w, i - 15), word(w, i - 2)];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w.push((word(w, i - 16) + s0 + word(w, i - 7) + s1) >>> 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(K, i) + word(w, i)) >>> 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) >>> 0, c, b, a, (t1 + t2) >>> 0];
  }
  return [a, b, c, d, e, f, g, h].map((value, index) => (value + word(hash, index)) >>> 0);
}

/** Bytes as 32-bit words: the text, a one bit, zeros, and the length in bits. */
function padded(text: string): number[] {
  const bytes = [...text].map((character) => {
    const code = character.charCodeAt(0);
    if (code > 127) throw new Error('sha256 takes ASCII only');
    return code;
  });
  const size = Math.ceil((bytes.length + 9) / 64) * 16;
  const words = new Array<number>(size).fill(0);
  [...bytes, 0x80].forEach((byte, index) => {
    words[index >> 2] = (word(words, index >> 2) | (byte << (24 - 8 * (index & 3)))) >>> 0;
  });
  words[size - 1] = bytes.length * 8;
  return words;
}

function word(words: readonly number[], index: number): number {
  return words[index] ?? 0;
}

function turn(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
