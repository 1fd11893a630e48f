import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { Workings } from '#agency/operations/workings.js';
import type { Browser } from '../../../test/support/browser.js';
import { neighbours, say } from '../../../test/support/neighbours.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import { NightWatch } from '../src/night-watch.js';

const PROJECT = '990121-2026-001';
let county: TestCounty;
let admin: Browser;
let pool: Pool;
let watch: NightWatch;

beforeAll(async () => {
  county = await startTestCounty({
    only: ['identity'],
    more: neighbours('reservoir'),
    at: '2026-01-05T09:00:00+08:00',
  });
  admin = await county.client('sysadmin');
  pool = county.part('reservoir', Pool);
  const { clock, machine, services } = county;
  watch = new NightWatch({ agencies: services.agencies, clock, machine, report });
}, 60_000);
afterAll(() => county.close());

function report(error: unknown): never {
  throw error;
}

/** The watch looks at an instant of the county's time. */
async function lookAt(instant: string): Promise<void> {
  county.clock.runFrom(new Date(instant));
  await watch.look();
  await county.settle();
}

const acts = async () =>
  (await admin.get('/reservoir/api/operations/acts')).body.filter(({ kind }: { kind: string }) => kind === 'attest');
const heads = () => county.services.heads();
const healthOf = async () => (await county.services.health())['reservoir']!;
const digests = async () => {
  const { projections } = county.part('reservoir', Workings);
  return Promise.all(projections.status().map(async ({ name }) => [name, await projections.digest(name)]));
};

describe('the night watch', () => {
  it('leaves a county alone whose clock stands, and the rest of the day in which it began', async () => {
    const before = await heads();
    county.clock.standAt(new Date('2026-01-06T03:00:00+08:00'));
    await watch.look();
    await lookAt('2026-01-05T23:00:00+08:00');
    await lookAt('2026-01-06T01:59:00+08:00');
    expect(await heads()).toEqual(before);
  });

  it('finds every read model of every service as the facts make it, once a night, in the name of the rule', async () => {
    await say(county, 'reservoir', 'Said', { projectId: PROJECT });
    const before = await digests();
    await lookAt('2026-01-06T02:00:00+08:00');
    const [act, ...more] = await acts();
    expect(more).toEqual([]);
    expect(act).toMatchObject({
      subject: '2026-01-06',
      name: '规则引擎',
      post: 'nightly-attestation',
      outcome: 'done',
    });
    expect(act.detail).toMatch(/^核对 \d+ 个读模型；全部一致$/);
    expect(act).not.toHaveProperty('differing');
    expect(await healthOf()).toMatchObject({ ok: true });
    const other = new Map(before as [string, string][]);
    for (const [name, digest] of await digests()) if (name !== 'operation_acts') expect(digest).toBe(other.get(name!));
    const after = await heads();
    await lookAt('2026-01-06T09:00:00+08:00');
    expect(await heads()).toEqual(after);
  });

  it('finds a row that somebody changed, one that is gone and one too many, puts them right, and tells', async () => {
    const rows = async () =>
      (await pool.query(`SELECT key, row FROM read_rows WHERE projection = 'directory_accounts' ORDER BY key`)).rows;
    const honest = await rows();
    const [first, second] = honest.map(({ key }: { key: string }) => key);
    await pool.query(
      `UPDATE read_rows SET row = row || '{"share": 0.5}' WHERE projection = 'directory_accounts' AND key = $1`,
      [first],
    );
    await pool.query(`DELETE FROM read_rows WHERE projection = 'directory_accounts' AND key = $1`, [second]);
    await pool.query(`INSERT INTO read_rows VALUES ('directory_accounts', 1, '~', '{"a": 1}')`);
    await lookAt('2026-01-07T02:30:00+08:00');
    expect(await rows()).toEqual(honest);
    const [act] = await acts();
    const told = `读模型 directory_accounts 有 3 行与记录不符（${first}、${second}、~）`;
    expect(act).toMatchObject({
      subject: '2026-01-07',
      outcome: 'done',
      detail: expect.stringContaining(`${told}，已按记录恢复`),
    });
    expect(act.differing).toEqual([{ name: 'directory_accounts', rows: 3, keys: [first, second, '~'].sort() }]);
    expect(await healthOf()).toMatchObject({ ok: false, reasons: [`夜间核对（2026-01-07）：${told}`] });
  });

  it('has nothing more to tell after a night in which all was right', async () => {
    await lookAt('2026-01-08T02:30:00+08:00');
    expect((await acts())[0]).toMatchObject({ subject: '2026-01-08', detail: expect.stringContaining('全部一致') });
    expect(await healthOf()).toMatchObject({ ok: true, reasons: [] });
  });

  it('names what it could not compare, and goes on with the others', async () => {
    const { projections } = county.part('reservoir', Workings);
    const attest = projections.attest.bind(projections);
    projections.attest = (name, ending) =>
      name === 'sluices' ? Promise.reject(new Error('no disk')) : attest(name, ending);
    await lookAt('2026-01-09T02:30:00+08:00');
    projections.attest = attest;
    const [act] = await acts();
    expect(act).toMatchObject({
      outcome: 'failed',
      detail: expect.stringContaining('未能核对：sluices，详情见服务日志'),
    });
    expect(await healthOf()).toMatchObject({ ok: false, reasons: ['夜间核对（2026-01-09）未能完成'] });
  });

  it('makes up for a missed night once the process has been at work for a while', async () => {
    const { clock, machine, services } = county;
    clock.runFrom(new Date('2026-01-10T08:00:00+08:00'));
    const morning = new NightWatch({ agencies: services.agencies, clock, machine, report });
    await morning.look();
    expect((await acts())[0]).toMatchObject({ subject: '2026-01-09' });
    machine.pass(11);
    await morning.look();
    await county.settle();
    expect((await acts())[0]).toMatchObject({ subject: '2026-01-10', outcome: 'done' });
  });
});
