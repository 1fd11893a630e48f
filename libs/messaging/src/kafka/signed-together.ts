import { hash, sign, verify } from 'node:crypto';
import type { PublicKeys, WireKeys } from './wire-keys.js';

/** Messages under one signature. The path of each takes a hash for every doubling, and travels with it. */
const MOST = 32;

const PURPOSE = Buffer.from('anju messages v1\n'); // nothing else that a service signs begins so
const HASH_BYTES = 32;
const NOBODY = Buffer.alloc(HASH_BYTES); // fills a tree up to the next power of two; no message hashes to it
const REMEMBERED = 4_096;

/** What proves that a service sent a message: its signature of a tree's root, and the message's way up to that root. */
export interface Proof {
  readonly signature: string;
  /** Which leaf it is, in one byte, and the neighbours' hashes from the leaf up; base64url. */
  readonly path: string;
}

/** Proofs of messages in their order: one signature (Ed25519) for every 32 of them, over a Merkle root as in RFC 6962. */
export function signedTogether(messages: readonly Buffer[], keys: WireKeys): Proof[] {
  const proofs: Proof[] = [];
  for (let from = 0; from < messages.length; from += MOST) {
    const levels = treeOf(messages.slice(from, from + MOST).map(leafOf));
    const signature = sign(null, signedText(levels.at(-1)?.[0] ?? NOBODY), keys.signing).toString('base64url');
    const count = Math.min(MOST, messages.length - from);
    for (let leaf = 0; leaf < count; leaf++) proofs.push({ signature, path: pathOf(levels, leaf) });
  }
  return proofs;
}

/** Roots whose signature was found right, so that one look at it does for all messages below. */
const proven = new WeakMap<PublicKeys, Set<string>>();

/** Whether the service whose keys these are sent exactly this message. */
export function isProven(message: Buffer, { signature, path }: Proof, keys: PublicKeys): boolean {
  const root = rootFrom(message, Buffer.from(path, 'base64url'));
  if (!root) return false;
  const known = proven.get(keys) ?? new Set<string>();
  const claim = `${root.toString('base64url')} ${signature}`;
  if (known.has(claim)) return true;
  if (!verify(null, signedText(root), keys.verifying, Buffer.from(signature, 'base64url'))) return false;
  if (known.size >= REMEMBERED) known.clear();
  proven.set(keys, known.add(claim));
  return true;
}

function signedText(root: Buffer): Buffer {
  return Buffer.concat([PURPOSE, root]);
}

function leafOf(message: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(0), message]), 'buffer');
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.of(1), left, right]), 'buffer');
}

/** The leaves, then each level above them; the root alone last. */
function treeOf(leaves: readonly Buffer[]): Buffer[][] {
  const width = 2 ** Math.ceil(Math.log2(leaves.length));
  const levels = [[...leaves, ...Array<Buffer>(width - leaves.length).fill(NOBODY)]];
  for (let below = levels[0] ?? []; below.length > 1; below = levels.at(-1) ?? []) {
    levels.push(
      Array.from({ length: below.length / 2 }, (_, n) => nodeOf(below[2 * n] ?? NOBODY, below[2 * n + 1] ?? NOBODY)),
    );
  }
  return levels;
}

function pathOf(levels: readonly (readonly Buffer[])[], leaf: number): string {
  const neighbours = levels.slice(0, -1).map((level, height) => level[(leaf >> height) ^ 1] ?? NOBODY);
  return Buffer.concat([Buffer.of(leaf), ...neighbours]).toString('base64url');
}

/** The root to which a message and its path lead; undefined for what is no path. */
function rootFrom(message: Buffer, path: Buffer): Buffer | undefined {
  const height = (path.length - 1) / HASH_BYTES;
  const leaf = path[0] ?? MOST;
  if (!Number.isInteger(height) || leaf >= 2 ** height || leaf >= MOST) return undefined;
  let root = leafOf(message);
  for (let n = 0; n < height; n++) {
    const neighbour = path.subarray(1 + n * HASH_BYTES, 1 + (n + 1) * HASH_BYTES);
    root = (leaf >> n) & 1 ? nodeOf(neighbour, root) : nodeOf(root, neighbour);
  }
  return root;
}
