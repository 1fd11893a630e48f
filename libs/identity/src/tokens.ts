import { jwtVerify, importSPKI, SignJWT } from 'jose';
import { createHash, type KeyObject } from 'node:crypto';
import { SESSION_MINUTES, type SessionClaims } from './session.js';

const ISSUER = 'anju/identity';

/**
 * Signs a session token (EdDSA). Only the identity service holds the key.
 * @param until the session's end; the token lives 15 minutes, but not beyond it
 */
export function signSession(
  claims: SessionClaims,
  key: KeyObject,
  keyId: string,
  now: Date,
  until?: Date,
): Promise<string> {
  const seconds = secondsOf(now);
  const end = until === undefined ? Infinity : secondsOf(until);
  return new SignJWT({ sid: claims.sessionId })
    .setProtectedHeader({ alg: 'EdDSA', kid: keyId, typ: 'anju-session' })
    .setIssuer(ISSUER)
    .setSubject(claims.userId)
    .setIssuedAt(seconds)
    .setExpirationTime(Math.min(seconds + SESSION_MINUTES * 60, end))
    .sign(key);
}

/**
 * The claims of a token that one of the published keys signed and that has not run out; else undefined.
 * Algorithm and type are fixed here; whatever the header says of keys or addresses is ignored. A signature that was
 * found good is not calculated again, as long as its key is still the published one.
 * @throws what publicKeyOf throws: where the keys cannot be read, nobody is sent to sign in again
 */
export async function verifySession(
  token: string,
  publicKeyOf: (keyId: string) => Promise<string | undefined>,
  now: Date,
): Promise<SessionClaims | undefined> {
  const name = createHash('sha256').update(token).digest('base64');
  const known = verified.get(name);
  if (known && secondsOf(now) < known.until && (await publicKeyOf(known.keyId)) === known.pem) return known.claims;
  try {
    const found = await verify(token, publicKeyOf, now);
    if (verified.size >= MOST_VERIFIED) verified.clear();
    verified.set(name, found);
    return found.claims;
  } catch (error) {
    verified.delete(name);
    if (error instanceof KeysUnreadable) throw error.cause;
    return undefined; // a forged or stale token is no session; why is nobody's business
  }
}

/** A token whose signature was checked, and with what. */
interface Verified {
  readonly claims: SessionClaims;
  readonly keyId: string;
  readonly pem: string;
  /** Seconds since 1970, as in the token. */
  readonly until: number;
}

const MOST_VERIFIED = 10_000;
/** By their hash: tokens themselves are not kept. */
const verified = new Map<string, Verified>();

async function verify(
  token: string,
  publicKeyOf: (keyId: string) => Promise<string | undefined>,
  now: Date,
): Promise<Verified> {
  let signer: { keyId: string; pem: string } | undefined;
  const keyOf = async ({ kid }: { kid?: string | undefined }) => {
    const pem = kid === undefined ? undefined : await publicKeyOf(kid).catch(unreadable);
    if (kid === undefined || pem === undefined) throw new Error('unknown key');
    signer = { keyId: kid, pem };
    return imported(pem);
  };
  const { payload } = await jwtVerify(token, keyOf, {
    algorithms: ['EdDSA'],
    issuer: ISSUER,
    typ: 'anju-session',
    currentDate: now,
    requiredClaims: ['sub', 'sid', 'exp'],
  });
  if (!signer) throw new Error('a token that nobody signed');
  const claims = { userId: String(payload.sub), sessionId: String(payload['sid']) };
  return { claims, ...signer, until: Number(payload.exp) };
}

function secondsOf(moment: Date): number {
  return Math.floor(moment.getTime() / 1000);
}

class KeysUnreadable extends Error {}

function unreadable(cause: unknown): never {
  throw new KeysUnreadable('the published keys cannot be read', { cause });
}

/** Reading a key takes longer than checking a signature; there are as many as identity published. */
const keys = new Map<string, ReturnType<typeof importSPKI>>();

function imported(pem: string): ReturnType<typeof importSPKI> {
  const key = keys.get(pem) ?? importSPKI(pem, 'EdDSA');
  keys.set(pem, key);
  return key;
}
