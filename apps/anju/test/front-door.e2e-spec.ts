import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import { FrontDoor } from '../src/front-door.js';

/** TLS ends at a proxy, which says so; a stranger may say so too. */
describe('the session cookie behind a proxy', () => {
  let county: TestCounty;
  const doors: FrontDoor[] = [];
  beforeAll(async () => {
    county = await startTestCounty({ only: ['identity'] });
  }, 60_000);
  afterAll(async () => {
    for (const door of doors) await door.close();
    await county.close();
  });

  async function cookieFrom(trustedProxies: string[], says: Record<string, string>): Promise<string> {
    const door = await FrontDoor.open({ host: '127.0.0.1', port: 0, trustedProxies }, '/nowhere', () => undefined);
    doors.push(door);
    door.mount(county.services, {});
    const answer = await fetch(`${door.address}/identity/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...says },
      body: JSON.stringify({ username: 'leader', password: 'Anju-demo-2026' }),
    });
    expect(answer.status).toBe(200);
    return answer.headers.get('set-cookie') ?? '';
  }

  it.each([
    [['127.0.0.1'], 'https', true],
    [['127.0.0.0/8'], 'https', true],
    [['127.0.0.1'], 'http', false],
    [['10.0.0.1'], 'https', false],
    [[], 'https', false],
  ])('where %j is trusted and %s was asked, is for TLS alone: %s', async (proxies, protocol, isSecure) => {
    const cookie = await cookieFrom(proxies, { 'x-forwarded-proto': protocol });
    expect(/; Secure/.test(cookie)).toBe(isSecure);
  });
});
