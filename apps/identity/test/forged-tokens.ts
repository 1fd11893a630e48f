import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { signSession } from '#identity/tokens.js';
import type { SigningKey } from '../src/sign-in/session-key.module.js';

interface Forgery {
  readonly userId: string;
  readonly key: SigningKey;
  readonly now: Date;
}

type Token = readonly [kind: string, token: string, opens: boolean];

const SESSION = '0198f000-0000-7000-8000-000000000001';

/** What S-30 asks to be refused, each a small step beside the one that is right (the first). */
export async function forgedTokens({ userId, key, now }: Forgery): Promise<Token[]> {
  const seconds = Math.floor(now.getTime() / 1000);
  const claims: JWTPayload = { iss: 'anju/identity', sub: userId, sid: SESSION, iat: seconds, exp: seconds + 600 };
  const header = { alg: 'EdDSA', kid: key.keyId, typ: 'anju-session' };
  const other = generateKeyPairSync('ed25519').privateKey;
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = (
    more: { readonly [Claim in keyof JWTPayload]?: JWTPayload[Claim] | undefined } = {},
    head: object = {},
  ) => new SignJWT({ ...claims, ...more } as JWTPayload).setProtectedHeader({ ...header, ...head }).sign(key.key);
  const by = (secret: Parameters<SignJWT['sign']>[0], head: object = {}) =>
    new SignJWT(claims).setProtectedHeader({ ...header, ...head }).sign(secret);
  const right = await signSession({ userId, sessionId: SESSION }, key.key, key.keyId, now);
  const [head = '', body = '', signature = ''] = right.split('.');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' };
  return [
    ['right', right, true],
    ['right, made by hand', await signed(), true],
    ['alg none', new UnsecuredJWT(claims).encode(), false],
    ['alg none with the right header', `${encoded({ ...header, alg: 'none' })}.${body}.`, false],
    ['HS256 with the public key', await by(Buffer.from(key.publicKey), { alg: 'HS256' }), false],
    ['HS512 with the public key', await by(Buffer.from(key.publicKey), { alg: 'HS512' }), false],
    ['RS256', await by(rsa.privateKey, { alg: 'RS256' }), false],
    ['another key under the right id', await by(other), false],
    ['an unknown id', await by(other, { kid: 'session-0000000000000000' }), false],
    ['an id that is a path', await signed({}, { kid: '../session-key.pem' }), false],
    ['an id that is SQL', await signed({}, { kid: "' OR 1=1 --" }), false],
    ['an id that is an object', `${encoded({ ...header, kid: { a: 1 } })}.${body}.${signature}`, false],
    ['no id', await signed({}, { kid: undefined }), false],
    ['a key of its own in the header', await by(other, { jwk, kid: undefined }), false],
    ['a key address in the header', await by(other, { jku: 'http://127.0.0.1/keys' }), false],
    ['a certificate address in the header', await by(other, { x5u: 'http://127.0.0.1/cert' }), false],
    ['another type', await signed({}, { typ: 'JWT' }), false],
    ['no type', await signed({}, { typ: undefined }), false],
    ['run out', await signed({ exp: seconds - 1 }), false],
    ['without an end', await signed({ exp: undefined }), false],
    ['not yet valid', await signed({ nbf: seconds + 600 }), false],
    ['another issuer', await signed({ iss: 'anju/housing' }), false],
    ['without a person', await signed({ sub: undefined }), false],
    ['without a session', await signed({ sid: undefined }), false],
    ['an unknown person', await signed({ sub: 'nobody' }), false],
    ['another body', `${head}.${encoded({ ...claims, sub: 'leader' })}.${signature}`, false],
    ['no signature', `${head}.${body}.`, false],
    ['a cut signature', right.slice(0, -4), false],
    ['no token', 'x', false],
  ];
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
