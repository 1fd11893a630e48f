import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';

/** The two private keys of a service: it signs what it sends, and opens what was sealed to it. */
export interface WireKeys {
  readonly keyId: string;
  /** Ed25519 */
  readonly signing: KeyObject;
  /** X25519 */
  readonly opening: KeyObject;
}

/** What the others know of them. */
export interface PublicKeys {
  readonly keyId: string;
  readonly verifying: KeyObject;
  readonly sealing: KeyObject;
}

/** New keys, as the text in which a service keeps them. */
export function newWireKeys(): string {
  const jwk = (key: KeyObject) => key.export({ format: 'jwk' });
  const signing = jwk(generateKeyPairSync('ed25519').privateKey);
  const opening = jwk(generateKeyPairSync('x25519').privateKey);
  return JSON.stringify({ signing, opening });
}

/** @throws Error for a text that holds no keys */
export function wireKeysIn(text: string): WireKeys {
  const { signing, opening } = JSON.parse(text) as Record<'signing' | 'opening', JsonWebKey>;
  const key = (jwk: JsonWebKey) => createPrivateKey({ key: jwk, format: 'jwk' });
  const keys = { signing: key(signing), opening: key(opening) };
  return { ...keys, keyId: idOf(createPublicKey(keys.signing)) };
}

/** The public halves, as they are announced. */
export function announcementOf({ keyId, signing, opening }: WireKeys): string {
  const jwk = (key: KeyObject) => createPublicKey(key).export({ format: 'jwk' });
  return JSON.stringify({ keyId, verifying: jwk(signing), sealing: jwk(opening) });
}

/** @throws Error for a text that announces no keys, or keys under an id that is not theirs */
export function announced(text: string): PublicKeys {
  const { keyId, verifying, sealing } = JSON.parse(text) as {
    keyId: unknown;
    verifying: JsonWebKey;
    sealing: JsonWebKey;
  };
  const key = (jwk: JsonWebKey) => createPublicKey({ key: jwk, format: 'jwk' });
  const keys = { verifying: key(verifying), sealing: key(sealing) };
  if (idOf(keys.verifying) !== keyId || keys.verifying.asymmetricKeyType !== 'ed25519')
    throw new Error('公钥与其编号不符');
  return { ...keys, keyId };
}

export function signatureOf(message: Buffer, { signing }: WireKeys): string {
  return sign(null, message, signing).toString('base64url');
}

export function isSignedBy(message: Buffer, signature: string, { verifying }: PublicKeys): boolean {
  return verify(null, message, verifying, Buffer.from(signature, 'base64url'));
}

function idOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('base64url')
    .slice(0, 16);
}
