import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';

const CODE = '990121-2026-001';
const FILE = {
  ...{ name: '锦澜府', category: 'commodity', township: '城关镇', address: '朝阳路 1 号', developer: '锦澜置业' },
  ...{ developerUscc: '91990121MAYX00011K', flats: 800, sold: 746, households: 746 },
};
const DUTIES = { countyLeader: '副县长', leadUnit: 'housing-bureau', territory: 'chengguan', planDue: '2026-02-02' };

let county: TestCounty;

beforeAll(async () => {
  county = await startTestCounty({ only: ['housing', 'oversight'], at: '2026-01-12T09:10:00+08:00' });
  const office = await county.client('office');
  const file = await office.put(`/housing/api/projects/${CODE}`, FILE);
  const entry = { level: 'city', enteredOn: '2026-01-12', ...DUTIES };
  const ledger = await office.post(`/housing/api/projects/${CODE}/ledger`, entry);
  expect([file.body, ledger.body]).toMatchObject([{ commandId: expect.any(String) }, { revision: 0 }]);
  await county.settle();
});

afterAll(() => county.close());

describe('the cockpit', () => {
  it('shows numbers and their rows, read by the leader', async () => {
    const leader = await county.client('leader');
    const { status, body } = await leader.get('/oversight/api/figures?at=2026-01-12&axis=known');
    expect(status).toBe(200);
    expect(body).toEqual({ entered: 1, closed: 0, resolutionRate: 0, claimed: 0, claimedRate: 0, gap: 0 });
    const { body: rows } = await leader.get('/oversight/api/figures/rows?at=2026-01-12&axis=true&measure=entered');
    expect(rows).toMatchObject({
      total: 1,
      rows: [{ projectCode: CODE, name: '锦澜府', township: '城关镇', value: 1 }],
    });
    const keyPeriod = async () => (await leader.get('/oversight/api/key-period?at=2026-01-12')).body as object;
    expect(await keyPeriod()).toMatchObject({ target: 0, households: 746, verified: 0, met: false });
    const period = { periodId: 'KP-1', name: '保障期', from: '2026-08-01', to: '2026-09-30' };
    const office = await county.client('office');
    await office.post('/housing/api/key-periods', { ...period, targetPercent: 75, asOf: '2026-08-31' });
    await county.settle();
    expect(await keyPeriod()).toMatchObject({ target: 75, households: 746, verified: 0, met: false });
    const { body: series } = await leader.get('/oversight/api/figures/series?from=2026-01-01&to=2026-01-31');
    expect(series).toMatchObject([
      { day: '2026-01-01', entered: 0 },
      { day: '2026-01-12', entered: 1 },
    ]);
  });
  it('draws the wall chart and the map', async () => {
    const leader = await county.client('leader');
    const { body: rows } = await leader.get('/oversight/api/warroom');
    const { body: one } = await leader.get(`/oversight/api/warroom/${CODE}`);
    const { body: map } = await leader.get('/oversight/api/map');
    expect(rows).toMatchObject([{ projectCode: CODE, status: '未化解', light: 'green', lastEvent: '纳入台账' }]);
    expect(one).toMatchObject({ projectCode: CODE, claims: [], milestones: [] });
    expect(map.features).toHaveLength(5);
    expect((await leader.get('/oversight/api/warroom/990121-2026-999')).status).toBe(404);
  });
  it.each(['warroom/milestones', 'warroom/red-list', 'warroom/due-this-week', 'warroom/demands', 'petition-volumes'])(
    'answers %s with a list',
    async (path) => {
      const { status, body } = await (await county.client('officehead')).get(`/oversight/api/${path}`);
      expect([status, Array.isArray(body)]).toEqual([200, true]);
    },
  );
  it.each([
    'figures?at=2026-02-30',
    'figures?at=gestern&axis=known',
    'figures?axis=known',
    'figures?at=2026-01-12&axis=arrived',
    'key-period?at=2026-13-01',
    'figures/rows?at=2026-01-12&measure=persons',
    'figures/series?from=2026-02-01&to=2026-01-01',
  ])('refuses %s with a sentence', async (path) => {
    const { status, body } = await (await county.client('inspector')).get(`/oversight/api/${path}`);
    expect(status).toBe(400);
    expect(body.title).toMatch(/[一-鿿]/);
    expect(body.type).toBe('/problems/malformed');
  });
  it('is not for everyone', async () => {
    const stranger = await county.client();
    expect((await stranger.get('/oversight/api/figures?at=2026-01-12')).status).toBe(401);
    const bank = await county.client('bank');
    expect((await bank.get('/oversight/api/figures?at=2026-01-12')).status).toBe(403);
    expect((await bank.get('/oversight/api/map')).status).toBe(403);
  });
});
