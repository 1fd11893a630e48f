import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { system } from '#kernel/acting.js';
import { at, type Day } from '#kernel/time.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import type { Browser } from '../../../test/support/browser.js';
import { NoteInsolvencyTest } from '../src/insolvency-case/note-insolvency-test/note-insolvency-test.js';

const P06 = '/court/api/projects/990121-2026-006';
const P11 = '/court/api/projects/990121-2026-011';
let county: TestCounty;
let court: Browser;
beforeAll(async () => {
  county = await startTestCounty({ only: ['court'], at: '2026-01-22T10:00:00+08:00' });
  court = await county.client('court');
}, 60_000);
afterAll(() => county.close());

const on = (monthDay: string, time = '10:00') => county.clock.standAt(at(`2026-${monthDay}`, time));
const insolvency = (noun: string, body: object) => court.post(`${P06}/insolvency/${noun}`, body);

describe('the court over the real stack', () => {
  it('plays 06 to the refused vote and the extension', async () => {
    const suit = { caseNo: '2026-MC-0006', kind: 'delivery', suits: 9 };
    expect((await court.post(`${P06}/suits`, suit)).status).toBe(201);
    const seal = { sealId: 'CF-06', scope: '在建工程', court: '安澜县人民法院', docNo: '（2025）执保12号' };
    await court.post(`${P06}/seals`, { ...seal, occurredOn: '2025-12-01' });
    await insolvency('filing', { caseNo: '2026-PC-0001', kind: 'reorganisation', by: 'creditor' });
    on('01-26');
    await insolvency('debtor-notice', {});
    on('02-10');
    expect((await insolvency('acceptance', { administrator: '云泽律师事务所' })).status).toBe(201);
    on('03-06');
    await insolvency('notice', {});
    await insolvency('claims-period', { days: 60 });
    on('05-21');
    await insolvency('creditors-meetings', { result: '通过财产管理方案' });
    on('07-13');
    await insolvency('plan-drafts', { schedule: '24个月', homeownerTreatment: '交房优先' });
    on('07-15');
    const vote = { group: 'ordinary', present: 3, inFavour: 2, groupClaims: 900, claimsInFavour: 600 };
    const refused = await insolvency('group-votes', vote);
    expect({ status: refused.status, type: refused.body.type }).toEqual({
      ...{ status: 409, type: '/problems/court.plan-incomplete' },
    });
    on('08-05');
    const { body } = await insolvency('draft-extension', { reason: '续建报价未定' });
    const timeline = await court.get(`/court/api/insolvency-cases/990121-2026-006?after=${body.position}`);
    expect(timeline.body).toMatchObject({ stage: 'accepted', claimsPeriodEnds: '2026-05-06' });
    expect(timeline.body.clocks).toContainEqual({
      ...{ code: 'DL-C13', title: '提交重整计划草案', start: '2026-02-10', due: '2026-11-10' },
      ...{ light: 'green', remaining: '剩97天' },
    });
  });
  it('stays the suits of an insolvent firm and lists the seals to be lifted', async () => {
    await county.settle();
    const suits = await court.get('/court/api/suits?projectCode=990121-2026-006');
    expect(suits.body.rows).toMatchObject([{ caseNo: '2026-MC-0006', stayed: true, light: 'grey' }]);
    const seals = await court.get('/court/api/seals');
    expect(seals.body.rows).toMatchObject([{ seals: [{ sealId: 'CF-06', imposedOn: '2025-12-01', toRelease: true }] }]);
    const { body } = await court.post('/court/api/seals/CF-06/unseal-decisions', {
      result: 'lifted',
      docNo: '（2026）执保3号',
    });
    const lifted = await court.get(`/court/api/seals?after=${body.position}`);
    expect(lifted.body.rows).toMatchObject([{ seals: [{ status: 'lifted', toRelease: false }] }]);
  });
});

describe('应破未破 of 11', () => {
  const line = async () => (await court.get('/court/api/insolvency-watch-list')).body.rows;
  const audited = (auditedOn: Day) =>
    new NoteInsolvencyTest(
      '990121-2026-011',
      { insolvent: true, auditedOn },
      system(county.clock.now().toISOString(), auditedOn, 'RS-2026-1'),
    );

  it('is raised half an hour into the day after the last one, not a minute before', async () => {
    // The clock of the county goes on, never back: the same span of days, five months later.
    on('08-10');
    const { works } = county.services.agencies.find(({ service }) => service === 'court')!;
    await works.orders.fire(audited('2026-08-10'), '0198c0de-0000-7000-8000-000000000011');
    on('09-10', '00:29');
    await county.settle();
    expect(await line()).toMatchObject([{ lastDay: '2026-09-09', status: 'running', light: 'red' }]);
    on('09-10', '00:30');
    await county.settle();
    expect(await line()).toMatchObject([{ status: 'overdue', daysLate: 1 }]);
  });
  it('leads to a joint item and ends with the filing', async () => {
    const item = { itemId: 'JI-11', topic: '督促天悦实业申请破产', owner: 'court', insolvencyOverdue: true };
    expect((await court.post(`${P11}/joint-items`, item)).status).toBe(201);
    await court.post(`${P11}/insolvency/filing`, { caseNo: '2026-PC-0002', kind: 'liquidation', by: 'creditor' });
    const { body } = await court.post('/court/api/joint-items/JI-11/closing', { result: '已申请破产清算' });
    const items = await court.get(`/court/api/joint-items?after=${body.position}`);
    expect(items.body.rows).toMatchObject([{ itemId: 'JI-11', status: 'closed' }]);
    expect(await line()).toMatchObject([{ status: 'filed', itemId: 'JI-11', caseNo: '2026-PC-0002' }]);
  });
});

describe('the doors of the court', () => {
  it('are shut to others, and to what has no shape', async () => {
    const housing = await county.client('housing');
    expect((await housing.get('/court/api/suits')).status).toBe(403);
    expect((await housing.post(`${P06}/insolvency/closing`, { ground: 'distributed' })).status).toBe(403);
    expect((await court.post('/court/api/projects/990121/suits', {})).status).toBe(404);
    expect((await court.post('/court/api/suits/%00/stay', { reason: 'x' })).status).toBe(404);
    const opinion = { caseNo: 'X', kind: 'other', suits: 1, opinion: '应予支持' };
    expect((await court.post(`${P06}/suits`, opinion)).status).toBe(400);
    expect((await court.get('/court/api/insolvency-cases/990121-2026-001')).status).toBe(404);
    expect(county.reported).toEqual([]);
  });
});
