import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import { Browser } from '../../../test/support/browser.js';

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ only: ['housing'] });
}, 60_000);
afterAll(() => county.close());

const stranger = () => new Browser(county.url);

describe('signing in', () => {
  it('greets who gives the right password, and sets a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await stranger().login('office', 'Anju-demo-2026');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        user: {
          username: 'office',
          name: '周文',
          agency: 'leading-group-office',
          agencyName: '领导小组办公室',
          roles: ['office.clerk'],
        },
      },
    });
    expect(headers.get('set-cookie')).toMatch(/^anju_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });
  it('lets the person in at another service', async () => {
    const office = await county.client('office');
    expect((await office.get('/identity/api/me')).body.user.username).toBe('office');
    expect((await office.get('/housing/api/projects')).status).toBe(200);
  });
});
