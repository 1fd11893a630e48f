import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLog } from '#event-store/event-log.js';
import { Browser } from '../../../test/support/browser.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import { Founding } from '../src/founding/founding.module.js';
import { SessionKey } from '../src/sign-in/session-key.module.js';
import { forgedTokens } from './forged-tokens.js';

const PASSWORD = 'Anju-demo-2026';
let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ only: ['housing'] });
}, 60_000);
afterAll(async () => {
  expect(county.reported).toEqual([]);
  await county.close();
});

const stranger = () => new Browser(county.url);
const signedIn = (username: string, password = PASSWORD) => Browser.signedIn(county.url, username, password);
const accounts = '/identity/api/accounts';

describe('signing in', () => {
  it('greets who gives the right password, with a cookie that scripts cannot read', async () => {
    const { status, body, headers } = await stranger().login('office', PASSWORD);
    const agency = { agency: 'leading-group-office', agencyName: '领导小组办公室' };
    const user = { username: 'office', name: '周文', post: '综合科员', ...agency, roles: ['office.clerk'] };
    expect({ status, body }).toEqual({ status: 200, body: { user } });
    expect(headers.get('set-cookie')).toMatch(/^anju_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });
  it('opens every service', async () => {
    const office = await county.client('office');
    expect((await office.get('/identity/api/me')).body.user.username).toBe('office');
    expect((await office.get('/housing/api/projects')).status).toBe(200);
  });
  it('tells a stranger, a closed door and a wrong password in the same words', async () => {
    const [unknown, wrong] = [
      await stranger().login('nobody', PASSWORD),
      await stranger().login('tax', 'Wrong-1-pass'),
    ];
    expect(wrong.status).toBe(401);
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    expect((await stranger().get('/identity/api/me')).status).toBe(401);
  });
  it.each([{}, { username: 'office' }, { username: 'a b', password: 'x' }, { username: { a: 1 }, password: 'x' }])(
    'refuses the form %j',
    async (form) => expect((await stranger().post('/identity/api/login', form)).status).toBe(400),
  );
  it('locks after five failures, however many come at once, and frees itself after 15 minutes', async () => {
    const tries = await Promise.all(Array.from({ length: 9 }, () => stranger().login('water', 'Wrong-1-pass')));
    const types = tries.map(({ body }) => body.type).sort();
    const [locked, wrong] = ['/problems/identity.locked', '/problems/identity.wrong-password'];
    expect(types).toEqual([...Array<string>(4).fill(locked), ...Array<string>(5).fill(wrong)]);
    const right = await stranger().login('water', PASSWORD);
    expect({ status: right.status, type: right.body.type }).toEqual({ status: 401, type: locked });
    expect(right.body.title).toContain('15 分钟');
    expect((await stranger().login('labour', PASSWORD)).status).toBe(200);
    county.machine.pass(15);
    expect((await stranger().login('water', PASSWORD)).status).toBe(200);
  });
  it('forgets failures once the person succeeds', async () => {
    for (const password of ['W-1-aaaa', 'W-1-aaaa', 'W-1-aaaa', 'W-1-aaaa', PASSWORD, 'W-1-aaaa', PASSWORD]) {
      const { status } = await stranger().login('justice', password);
      expect(status).toBe(password === PASSWORD ? 200 : 401);
    }
  });
  it('locks an address that tries many accounts', async () => {
    for (let index = 0; index < 50; index++) await stranger().login(`guess-${index}`, 'Wrong-1-pass');
    expect((await stranger().login('registry', PASSWORD)).body.type).toBe('/problems/identity.locked');
    county.machine.pass(15);
    expect((await stranger().login('registry', PASSWORD)).status).toBe(200);
  });
});

describe('a session', () => {
  it('ends after 15 minutes unless it is renewed', async () => {
    const [idle, busy] = [await signedIn('office'), await signedIn('office2')];
    county.machine.pass(14);
    expect((await busy.post('/identity/api/session/renew')).body.user.username).toBe('office2');
    county.machine.pass(2);
    expect([(await idle.get('/identity/api/me')).status, (await busy.get('/housing/api/projects')).status]).toEqual([
      401, 200,
    ]);
  });
  it('ends eight hours after signing in, however often it is renewed', async () => {
    const office = await signedIn('office');
    for (let minutes = 0; minutes < 8 * 60 - 14; minutes += 14) {
      expect((await office.post('/identity/api/session/renew')).status).toBe(200);
      county.machine.pass(14);
    }
    expect((await office.post('/identity/api/session/renew')).status).toBe(200);
    county.machine.pass(5);
    expect((await office.get('/housing/api/projects')).status).toBe(401);
  });
  it('ends everywhere at logout, also for who kept the cookie', async () => {
    const office = await signedIn('office');
    const thief = stranger();
    thief.cookie = office.cookie;
    expect((await thief.get('/housing/api/projects')).status).toBe(200);
    expect((await office.post('/identity/api/logout')).status).toBe(200);
    expect(office.cookie).toBe('');
    await county.settle();
    for (const path of ['/housing/api/projects', '/identity/api/me']) expect((await thief.get(path)).status).toBe(401);
    expect((await thief.post('/identity/api/session/renew')).status).toBe(401);
  });
  it('is nothing that can be forged', async () => {
    const key = await county.part('identity', SessionKey).get();
    const forged = await forgedTokens({ userId: 'officehead', key, now: county.machine.now() });
    for (const [kind, token, opens] of forged) {
      const forger = stranger();
      forger.cookie = token;
      const status = (await forger.get('/housing/api/projects')).status;
      expect({ kind, status }).toEqual({ kind, status: opens ? 200 : 401 });
    }
  });
});

describe('accounts', () => {
  it('come to life by three people: opened, granted, confirmed', async () => {
    const [system, security] = [await signedIn('sysadmin'), await signedIn('secadmin')];
    const entry = { name: '北山镇', service: 'housing', from: '2026-01-01' };
    expect((await system.put('/identity/api/agencies/beishan', entry)).status).toBe(200);
    const holder = { name: '钟山', post: '专管员', agencyId: 'beishan' };
    expect((await system.put(`${accounts}/beishan`, holder)).status).toBe(200);
    const { oneTimePassword } = (await system.post(`${accounts}/beishan/one-time-password`)).body;
    const early = await stranger().login('beishan', oneTimePassword);
    expect(early).toMatchObject({ status: 401, body: { type: '/problems/identity.password-to-change' } });
    const change = (newPassword: string, oldPassword = oneTimePassword) =>
      stranger().put('/identity/api/password', { username: 'beishan', oldPassword, newPassword });
    expect((await change('beishan-Aa1')).body.type).toBe('/problems/identity.password-holds-name');
    expect((await change('Zhong-ce-71', 'Wrong-1-pass')).status).toBe(401);
    expect((await change('Zhong-ce-71')).status).toBe(200);
    await county.settle();
    const person = await signedIn('beishan', 'Zhong-ce-71');
    expect((await person.put('/housing/api/projects/990121-2026-001', {})).status).toBe(403);

    const role = `${accounts}/beishan/roles/office.clerk`;
    expect((await system.post(`${role}/request`, { reason: '上岗' })).status).toBe(201);
    expect((await system.post(`${role}/confirmation`)).status).toBe(403);
    expect((await person.post(`${role}/confirmation`)).status).toBe(403);
    expect((await security.post(`${role}/confirmation`)).status).toBe(201);
    await county.settle();
    expect((await person.put('/housing/api/projects/990121-2026-001', {})).status).toBe(400);
    const granted = (await security.get('/identity/api/grants?status=granted&limit=200')).body.rows;
    const row = { userId: 'beishan', role: 'office.clerk', requestedBy: 'sysadmin', confirmedBy: 'secadmin' };
    expect(granted).toContainEqual(expect.objectContaining(row));

    expect((await security.post(`${role}/revocation`, { reason: '轮岗' })).status).toBe(201);
    await county.settle();
    expect((await person.put('/housing/api/projects/990121-2026-001', {})).status).toBe(403);
  });
  it('are granted nothing by one person alone, nor two administrators in one', async () => {
    const security = await signedIn('secadmin');
    const grant = (path: string, body?: object) => security.post(`${accounts}/${path}`, body);
    await grant('tax/roles/township/request', { reason: '兼任' });
    const own = await grant('tax/roles/township/confirmation');
    expect(own).toMatchObject({ status: 409, body: { type: '/problems/identity.own-request' } });
    const mixed = await grant('sysadmin/roles/admin.audit/request', { reason: '兼任' });
    expect(mixed).toMatchObject({ status: 409, body: { type: '/problems/identity.roles-exclusive' } });
    const himself = await grant('secadmin/roles/township/request', { reason: '兼任' });
    expect(himself).toMatchObject({ status: 409, body: { type: '/problems/identity.own-account' } });
  });
  it('are closed for every service at once', async () => {
    const [system, person] = [await signedIn('sysadmin'), await signedIn('planning')];
    expect((await system.post(`${accounts}/planning/closing`, { reason: '调离' })).status).toBe(201);
    await county.settle();
    expect((await person.get('/housing/api/projects')).status).toBe(401);
    expect((await stranger().login('planning', PASSWORD)).body.type).toBe('/problems/identity.wrong-password');
    expect((await system.get(`${accounts}/planning`)).body).toMatchObject({ active: false, roles: [] });
  });
  it('change their password themselves, which ends their sessions and leaves no trace of it', async () => {
    const person = await signedIn('registry');
    const form = { username: 'registry', oldPassword: PASSWORD, newPassword: 'short-Q7' };
    expect((await person.put('/identity/api/password', { ...form, newPassword: 'Qwerty-2026' })).status).toBe(409);
    expect((await person.put('/identity/api/password', form)).status).toBe(200);
    await county.settle();
    expect((await person.get('/housing/api/projects')).status).toBe(401);
    expect((await stranger().login('registry', 'short-Q7')).status).toBe(200);
    const texts = await county.part('identity', EventLog).readTexts(0, 10_000);
    expect(texts.some(({ text }) => text.includes('identity.password-common'))).toBe(true);
    for (const secret of [PASSWORD, 'short-Q7', 'Qwerty-2026']) {
      expect(texts.some(({ text }) => text.includes(secret))).toBe(false);
    }
  });
  it('show who tried to sign in to the audit administrator alone', async () => {
    const audit = await signedIn('auditadmin');
    const { rows, cursor } = (await audit.get('/identity/api/sign-ins?limit=2')).body;
    expect(rows[0]).toMatchObject({ username: 'auditadmin', outcome: 'signed-in', source: '127.0.0.1' });
    expect((await audit.get(`/identity/api/sign-ins?limit=200&cursor=${cursor}`)).body.rows.length).toBeGreaterThan(50);
    expect((await (await signedIn('secadmin')).get('/identity/api/sign-ins')).status).toBe(403);
  });
});

describe('the holidays of a year', () => {
  const notice = { year: 2026, docNo: '更正', offDays: ['2026-01-06', '2026-01-07'], workDays: ['2026-01-10'] };
  const calendars = '/identity/api/calendars';
  const task = { lead: 'housing-bureau', due: '2026-01-30', grade: 'normal', source: 'office', title: '核对台账' };
  const signBy = async (taskId: string) => {
    const office = await signedIn('office');
    await office.post('/housing/api/tasks', { ...task, taskId });
    await county.settle();
    return ((await office.get(`/housing/api/tasks/${taskId}`)).body as { signBy: string }).signBy;
  };

  it('move the deadlines of other services that are set after their publication', async () => {
    expect(await signBy('RW-1')).toContain('2026-01-06');
    expect((await (await signedIn('secadmin')).post(calendars, notice)).status).toBe(201);
    await county.settle();
    expect(await signBy('RW-2')).toContain('2026-01-08');
    expect((await (await signedIn('office')).get(calendars)).body.rows).toEqual([notice]);
  });
  it.each([
    { ...notice, offDays: ['2026-2-30'] },
    { ...notice, year: '2026' },
    { ...notice, workDays: undefined },
  ])('are no malformed notice: %j', async (body) =>
    expect((await (await signedIn('secadmin')).post(calendars, body)).status).toBe(400),
  );
  it('are published by nobody else', async () =>
    expect((await (await signedIn('office')).post(calendars, notice)).status).toBe(403));
});

describe('a county without the demo', () => {
  it('begins with three administrators, who choose their passwords', async () => {
    const real = await startTestCounty({ only: [], demo: false });
    try {
      const first = real.oneTimePasswords;
      expect(Object.keys(first)).toEqual(['sysadmin', 'secadmin', 'auditadmin']);
      const again = (await real.part('identity', Founding).found()).oneTimePasswords ?? {};
      const door = new Browser(real.url);
      expect((await door.login('sysadmin', PASSWORD)).status).toBe(401);
      expect((await door.login('sysadmin', first['sysadmin']!)).body.type).toContain('wrong-password');
      expect((await door.login('sysadmin', again['sysadmin']!)).body.type).toContain('password-to-change');
      const form = { username: 'sysadmin', oldPassword: again['sysadmin'], newPassword: 'Zhong-ce-71' };
      expect((await door.put('/identity/api/password', form)).status).toBe(200);
      const third = (await real.part('identity', Founding).found()).oneTimePasswords ?? {};
      expect(Object.keys(third)).toEqual(['secadmin', 'auditadmin']);
      expect((await door.login('sysadmin', 'Zhong-ce-71')).status).toBe(200);
      expect((await door.get(`${accounts}?limit=200`)).body.rows).toHaveLength(3);
      expect(real.reported).toEqual([]);
    } finally {
      await real.close();
    }
  });
});
