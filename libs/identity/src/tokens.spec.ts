import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { signSession, verifySession } from './tokens.js';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = part({ alg: 'EdDSA', typ: 'anju-session', kid: 'identity-1' });
const TOKEN = [HEADER, part({ sub: 'office' }), 'AAAA'].join('.');
const NOW = new Date('2026-03-02T01:00:00Z');
const CLAIMS = { userId: 'u-1', sessionId: 's-1' };

function pair() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

const publishes = (pem: string | undefined) => () => Promise.resolve(pem);

describe('a session’s token', () => {
  it.each([TOKEN, 'AAAA', ''])('is none when nobody published its key, or it is no token (%j)', async (token) =>
    expect(await verifySession(token, publishes(undefined), NOW)).toBeUndefined(),
  );
  it('is not called forged while the keys cannot be read', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    await expect(verifySession(TOKEN, () => Promise.reject(away), NOW)).rejects.toBe(away);
  });
});

describe('a token that was found good before', () => {
  const { privateKey, pem } = pair();
  const known = async () => {
    const token = await signSession(CLAIMS, privateKey, 'identity-1', NOW);
    expect(await verifySession(token, publishes(pem), NOW)).toEqual(CLAIMS);
    return token;
  };

  it('is good again', async () => expect(await verifySession(await known(), publishes(pem), NOW)).toEqual(CLAIMS));
  it.each([
    [-1, CLAIMS],
    [0, undefined],
    [1, undefined],
  ])('is good until it runs out, and not longer (%i s after)', async (after, claims) => {
    const then = new Date(NOW.getTime() + (15 * 60 + after) * 1000);
    expect(await verifySession(await known(), publishes(pem), then)).toEqual(claims);
  });
  it.each([undefined, pair().pem])('is not good once its key is no longer published (%#)', async (other) => {
    const token = await known();
    expect(await verifySession(token, publishes(other), NOW)).toBeUndefined();
    expect(await verifySession(token, publishes(pem), NOW)).toEqual(CLAIMS);
  });
  it('makes no other token good', async () => {
    const [, , signature] = (await known()).split('.');
    const forged = [HEADER, part({ sub: 'u-2', sid: 's-1', iss: 'anju/identity', exp: 9e9 }), signature].join('.');
    expect(await verifySession(forged, publishes(pem), NOW)).toBeUndefined();
  });
  it('is not called forged while the keys cannot be read', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    await expect(verifySession(await known(), () => Promise.reject(away), NOW)).rejects.toBe(away);
  });
});
