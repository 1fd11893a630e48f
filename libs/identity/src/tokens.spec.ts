import { describe, expect, it } from '@jest/globals';
import { verifySession } from './tokens.js';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = [part({ alg: 'EdDSA', typ: 'anju-session', kid: 'identity-1' }), part({ sub: 'office' }), 'AAAA'].join(
  '.',
);
const NOW = new Date('2026-03-02T01:00:00Z');

describe('a session’s token', () => {
  it.each([TOKEN, 'AAAA', ''])('is none when nobody published its key, or it is no token (%j)', async (token) =>
    expect(await verifySession(token, () => Promise.resolve(undefined), NOW)).toBeUndefined(),
  );
  it('is not called forged while the keys cannot be read', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    await expect(verifySession(TOKEN, () => Promise.reject(away), NOW)).rejects.toBe(away);
  });
});
