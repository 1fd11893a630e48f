import { jwtVerify, importSPKI, SignJWT } from 'jose';
import type { KeyObject } from 'node:crypto';
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
  const seconds = Math.floor(now.getTime() / 1000);
  const end = until === undefined ? Infinity : Math.floor(until.getTime() / 1000);
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
 * Algorithm and type are fixed here; whatever the header says of keys or addresses is ignored.
 * @throws what publicKeyOf throws: where the keys cannot be read, nobody is sent to sign in again
 */
export async function verifySession(
  token: string,
  publicKeyOf: (keyId: string) => Promise<string | undefined>,
  now: Date,
): Promise<SessionClaims | undefined> {
  try {
    const { payload } = await jwtVerify(token, ({ kid }) => published(kid, publicKeyOf), {
      algorithms: ['EdDSA'],
      issuer: ISSUER,
      typ: 'anju-session',
      currentDate: now,
      requiredClaims: ['sub', 'sid', 'exp'],
    });
    return { userId: String(payload.sub), sessionId: String(payload['sid']) };
  } catch (error) {
    if (error instanceof KeysUnreadable) throw error.cause;
    return undefined; // a forged or stale token is no session; why is nobody's business
  }
}

class KeysUnreadable extends Error {}

function unreadable(cause: unknown): never {
  throw new KeysUnreadable('the published keys cannot be read', { cause });
}

/** Reading a key takes longer than checking a signature; there are as many as identity published. */
const imported = new Map<string, ReturnType<typeof importSPKI>>();

async function published(keyId: string | undefined, publicKeyOf: (keyId: string) => Promise<string | undefined>) {
  const pem = keyId === undefined ? undefined : await publicKeyOf(keyId).catch(unreadable);
  if (pem === undefined) throw new Error('unknown key');
  const known = imported.get(pem) ?? importSPKI(pem, 'EdDSA');
  imported.set(pem, known);
  return known;
}
