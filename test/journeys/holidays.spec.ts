import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at } from '#kernel/time.js';
import { startTestCounty, type TestCounty } from '../support/test-county.js';

const P = '990121-2026-001';
const SERVICES = ['court', 'housing', 'petition'];
/** Fictional: nobody knows the notice of 2027 yet. */
const OF_2027 = {
  year: 2027,
  docNo: '国办〔2026〕9号',
  offDays: ['2027-01-01', '2027-01-04', '2027-01-05'],
  workDays: [],
};

let county: TestCounty;
beforeAll(async () => {
  county = await startTestCounty({ only: SERVICES, at: '2026-12-21T10:00:00+08:00' });
}, 60_000);
afterAll(() => county.close());

const post = async (as: string, path: string, body: object = {}) => {
  const { status } = await (await county.client(as)).post(path, body);
  await county.settle();
  return status;
};
const get = async (as: string, path: string) => (await (await county.client(as)).get(path)).body;
const publish = (notice: object) => post('secadmin', '/identity/api/calendars', { ...OF_2027, ...notice });

/** The days that three services show: of the ruling, of the trial, of the forwarding, of the plan. */
const days = async () => {
  const insolvency = await get('court', `/court/api/insolvency-cases/${P}`);
  const suits = await get('court', '/court/api/suits');
  const matter = await get('petition', '/petition/api/matters/XF-1');
  const [project, plan] = [
    await get('office', `/housing/api/projects/${P}`),
    await get('office', '/housing/api/plans'),
  ];
  return {
    ruling: insolvency.clocks.find(({ code }: { code: string }) => code === 'DL-C04').due as string,
    trial: suits.rows[0].due as string,
    forwarding: matter.clock.due as string,
    plan: [project.planDue, plan.rows[0].planDue] as string[],
  };
};
const COUNTED = {
  ruling: '2027-01-05',
  trial: '2027-06-21',
  forwarding: '2027-01-05',
  plan: ['2027-01-11', '2027-01-11'],
};
const MOVED = {
  ruling: '2027-01-06',
  trial: '2027-06-21',
  forwarding: '2027-01-06',
  plan: ['2027-01-14', '2027-01-14'],
};

describe('the notice of next year’s holidays', () => {
  it('is awaited by deadlines that reach into that year', async () => {
    const file = {
      name: '安澜府',
      category: 'commodity',
      township: '城关镇',
      address: '城关镇1号',
      developer: '安澜置业',
    };
    const size = { developerUscc: '91990121MAYX00001J', flats: 100, sold: 80, households: 80 };
    const office = await county.client('office');
    expect((await office.put(`/housing/api/projects/${P}`, { ...file, ...size })).status).toBe(200);
    const duties = { countyLeader: '副县长', leadUnit: 'housing-bureau', territory: 'chengguan' };
    const entry = { level: 'county', enteredOn: '2026-12-21', ...duties };
    expect(await post('office', `/housing/api/projects/${P}/ledger`, entry)).toBe(201);
    const filing = { caseNo: '2026-PC-0001', kind: 'reorganisation', by: 'debtor' };
    expect(await post('court', `/court/api/projects/${P}/insolvency/filing`, filing)).toBe(201);
    const suit = { caseNo: '2026-MC-0001', kind: 'delivery', suits: 3 };
    expect(await post('court', `/court/api/projects/${P}/suits`, suit)).toBe(201);
    const matter = { channel: 'visit', kind: 'appeal', category: 'title', route: 'petition' };
    expect(await post('petition', '/petition/api/matters', { matterNo: 'XF-1', ...matter })).toBe(201);
    expect(await days()).toEqual(COUNTED);
  });
  it('of another year leaves them provisional', async () => {
    const of2028 = { year: 2028, docNo: '国办〔2027〕9号', offDays: ['2028-01-03'] };
    expect(await publish(of2028)).toBe(201);
    expect(await days()).toEqual(COUNTED);
    expect(await publish({ ...of2028, docNo: '误', year: 2027 })).toBe(409);
    expect(await days()).toEqual(COUNTED);
  });
  it('moves a deadline of the court, of the petition bureau and of housing, each on its own record', async () => {
    expect(await publish({})).toBe(201);
    expect(await days()).toEqual(MOVED);
    expect(await get('petition', '/petition/api/deadlines')).toMatchObject([{ clock: { due: '2027-01-06' } }]);
  });
  it('moves nothing again when it is corrected, but what no event has set', async () => {
    const offDays = [...OF_2027.offDays, '2027-01-06', '2027-01-14', '2027-06-21'];
    expect(await publish({ docNo: '国办〔2027〕1号', offDays })).toBe(201);
    expect(await days()).toEqual({ ...MOVED, trial: '2027-06-22' });
  });
  it('counts lights and what is decided afterwards', async () => {
    county.clock.standAt(at('2027-01-05', '10:00'));
    expect(await get('petition', '/petition/api/matters/XF-1')).toMatchObject({
      clock: { light: 'yellow', remaining: '剩1天' },
    });
    county.clock.standAt(at('2027-01-07', '10:00'));
    expect(await get('court', `/court/api/insolvency-cases/${P}`)).toMatchObject({
      clocks: [{ code: 'DL-C04', light: 'red', remaining: '逾期1天' }],
    });
    const other = { matterNo: 'XF-2', channel: 'visit', kind: 'appeal', category: 'title', route: 'petition' };
    await post('petition', '/petition/api/matters', other);
    expect(await post('petition', '/petition/api/matters/XF-2/forwarding', { to: 'chengguan' })).toBe(201);
    expect(await get('petition', '/petition/api/matters/XF-2')).toMatchObject({ objectBy: '2027-01-15' });
  });
  it('leaves rows that a rebuild from zero finds again', async () => {
    for (const { service, works } of county.services.agencies.filter((each) => SERVICES.includes(each.service)))
      for (const { name } of works.projections.status())
        expect([service, name, (await works.projections.rebuild(name)).same]).toEqual([service, name, true]);
    expect(county.reported).toEqual([]);
  });
});
