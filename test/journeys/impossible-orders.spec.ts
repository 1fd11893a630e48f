import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_COUNTY } from '../../apps/identity/src/founding/demo-county.data.js';
import type { Answer } from '../support/browser.js';
import { startTestCounty, type TestCounty } from '../support/test-county.js';

const [OF_BUREAU, OF_PLANNING] = ['990121-2026-001', '990121-2026-004'];
const EVERYBODY = DEMO_COUNTY.accounts.map(({ userId }) => userId);
const FIGURES = ['figures?at=2026-01-12&axis=known', 'figures?at=2026-01-12&axis=true', 'key-period?at=2026-01-12'];

type Order = readonly [method: string, path: string, body?: object];

/** Every way that might be thought to make a project 化解 by saying so. */
const ordersToResolve = (project: string): Order[] => [
  ...['POST', 'PUT', 'PATCH'].flatMap((method) =>
    ['status', 'resolution', 'resolved', 'closure'].map((noun): Order => [
      method,
      `/housing/api/projects/${project}/${noun}`,
      { status: '化解' },
    ]),
  ),
  ['PATCH', `/housing/api/projects/${project}`, { status: '化解' }],
  ['PUT', `/housing/api/projects/${project}`, { status: '化解', closed: true }],
  ['POST', `/housing/api/projects/${project}/profile-changes`, { changes: { status: '化解' }, reason: '化解' }],
  ['POST', `/housing/api/projects/${project}/closings`, { force: true }],
  ['POST', `/housing/api/projects/${project}/closings`],
  ['POST', `/housing/api/projects/${project}/closure-decisions`, { resolutionId: 'LG-01' }],
  ['PUT', '/oversight/api/figures', { closed: 12 }],
];

/** The two orders that nobody may give (H-04, H-05), tried by everyone over HTTP. */
describe('the two impossible orders', () => {
  let county: TestCounty;
  let before: unknown;
  const figures = async () => {
    const leader = await county.client('leader');
    return Promise.all(FIGURES.map(async (path) => (await leader.get(`/oversight/api/${path}`)).body as unknown));
  };
  const done = async (as: string, method: string, path: string, body: object) => {
    const { status, body: answer } = await (await county.client(as)).ask(method, `/housing/api/projects/${path}`, body);
    if (status >= 300) throw new Error(`${as} ${path}: ${status} ${JSON.stringify(answer)}`);
    await county.settle();
  };

  /** What is wrong with a refusal: it must be a problem document that an officer can read. */
  const faultOf = ({ status, body, headers }: Answer): string | undefined => {
    if (status < 400 || status >= 500) return `${status}`;
    if (!headers.get('content-type')?.startsWith('application/problem+json')) return 'no problem document';
    const { title = '', type = '' } = body as { title?: string; type?: string };
    return /[一-鿿]/.test(title) && type.startsWith('/problems/') ? undefined : `“${title}” (${type})`;
  };
  const surprises = async (userId: string, orders: readonly Order[]) => {
    const browser = await county.client(userId);
    const found: string[] = [];
    for (const [method, path, body] of orders) {
      const fault = faultOf(await browser.ask(method, path, body));
      if (fault !== undefined) found.push(`${userId} ${method} ${path}: ${fault}`);
    }
    return found;
  };

  beforeAll(async () => {
    county = await startTestCounty({ at: '2026-01-12T09:00:00+08:00' });
    for (const [project, lead] of [
      [OF_BUREAU, 'housing-bureau'],
      [OF_PLANNING, 'planning'],
    ]) {
      const file = {
        name: '锦澜府',
        category: 'commodity',
        township: '城关镇',
        address: '锦澜路1号',
        developer: '锦澜置业',
      };
      const size = { developerUscc: '91990121MAYX00011K', flats: 800, sold: 746, households: 746 };
      await done('office', 'PUT', project!, { ...file, ...size });
      const entry = { level: 'county', enteredOn: '2026-01-12', countyLeader: '副县长', leadUnit: lead };
      await done('office', 'POST', `${project}/ledger`, { ...entry, territory: 'chengguan' });
    }
    const resumption = { scope: 'full', since: '2026-01-10', plannedWorkers: 100, plannedWeekly: 20 };
    await done('housing', 'POST', `${OF_BUREAU}/resumption-claims`, resumption);
    await done('planning', 'POST', `${OF_PLANNING}/resumption-claims`, resumption);
    before = await figures();
  }, 120_000);
  afterAll(() => county.close());

  it.each(EVERYBODY)('%s cannot set 化解 by hand', async (userId) =>
    expect(await surprises(userId, ordersToResolve(OF_BUREAU))).toEqual([]),
  );

  it.each(EVERYBODY)('%s cannot verify a claim that no witness bears out, least of all the own one', async (userId) => {
    const orders = [OF_BUREAU, OF_PLANNING].map((project): Order => [
      'POST',
      `/housing/api/projects/${project}/claims/${project}-R1/verification`,
    ]);
    expect(await surprises(userId, orders)).toEqual([]);
  });

  it.each([
    ['housing', OF_BUREAU, '/problems/not-allowed'],
    ['housinghead', OF_BUREAU, '/problems/not-allowed'],
    ['planning', OF_PLANNING, '/problems/not-allowed'],
    ['office', OF_BUREAU, '/problems/housing.window-open'],
  ])('%s is told why', async (userId, project, type) => {
    const path = `/housing/api/projects/${project}/claims/${project}-R1/verification`;
    expect((await (await county.client(userId)).post(path)).body).toMatchObject({ type });
  });

  it('leave claims and figures as they were', async () => {
    await county.settle();
    expect(await figures()).toEqual(before);
    const { body } = await (await county.client('office')).get('/housing/api/claims');
    expect((body as { status: string }[]).map(({ status }) => status)).toEqual(['pending', 'pending']);
    expect(county.reported).toEqual([]);
  });
});
