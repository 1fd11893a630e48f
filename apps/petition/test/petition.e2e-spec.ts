import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { ServiceSettings } from '#agency/service-settings.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';
import type { Browser } from '../../../test/support/browser.js';
import { IdentityVault } from '../src/identity-vault/identity-vault.module.js';

const NAME = '欧阳金丝雀';
const PHONE = '13912345678';
const MATTER = '/petition/api/matters/XF-2026-0001';
const P = '/petition/api/projects/990121-2026-001';
const entry = {
  ...{ matterNo: 'XF-2026-0001', channel: 'visit', kind: 'appeal', category: 'title', route: 'petition' },
  projectId: '990121-2026-001',
};

let county: TestCounty;
let petition: Browser;
beforeAll(async () => {
  county = await startTestCounty({ only: ['petition'], at: '2026-02-12T10:00:00+08:00' });
  petition = await county.client('petition');
}, 60_000);
afterAll(() => county.close());

const service = () => county.services.agencies.find((agency) => agency.service === 'petition')!;
const pool = () => service().get(Pool);
const shown = async (path: string, position: string) => (await petition.get(`${path}?after=${position}`)).body;
const look = (reason: string) => petition.get(`${MATTER}/identity?reason=${encodeURIComponent(reason)}`);
/** Every row that the service keeps as text, of every table but the vault. */
async function everythingKept(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'identity_vault'
       AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT')`,
  );
  const tables = rows.map(({ name }) =>
    pool().query<{ text: string }>(`SELECT to_jsonb(t)::text AS text FROM ${name} t`),
  );
  return (await Promise.all(tables)).flatMap(({ rows: kept }) => kept.map(({ text }) => text)).join('\n');
}

describe('a matter', () => {
  it('is registered, forwarded and accepted on the days of the story, and shown with its clock', async () => {
    expect((await petition.post('/petition/api/matters', entry)).status).toBe(201);
    county.clock.standAt(new Date('2026-02-13T10:00:00+08:00'));
    const { body } = await petition.post(`${MATTER}/forwarding`, { to: 'chengguan' });
    expect(await shown(MATTER, body.position)).toMatchObject({
      ...{ status: 'forwarded', unit: 'chengguan', objectBy: '2026-02-27' },
      clock: { code: 'DL-E02', light: 'green' },
    });
    county.clock.standAt(new Date('2026-03-02T10:00:00+08:00'));
    const accepted = await petition.post(`${MATTER}/acceptance`, {});
    const [first] = await shown('/petition/api/deadlines', accepted.body.position);
    expect(first).toMatchObject({ matterNo: 'XF-2026-0001', clock: { code: 'DL-E04', due: '2026-05-06' } });
    expect((await petition.get('/petition/api/matters?projectCode=990121-2026-001')).body.rows).toHaveLength(1);
  });
  it('of the kind 检举控告 is not taken', async () => {
    const accusation = { ...entry, matterNo: 'XF-2026-0002', kind: 'accusation' };
    const { status, body } = await petition.post('/petition/api/matters', accusation);
    expect({ status, type: body.type }).toEqual({
      ...{ status: 409, type: '/problems/petition.accusation-goes-to-discipline' },
    });
  });
});

describe('the identity vault', () => {
  it('takes who petitions, and shows it for a matter and a reason only', async () => {
    expect((await look('电话告知')).status).toBe(409);
    expect((await petition.put(`${MATTER}/identity`, { name: NAME, phone: PHONE })).status).toBe(200);
    expect((await petition.get(`${MATTER}/identity`)).status).toBe(400);
    const { status, body } = await look('电话告知');
    expect({ status, body }).toEqual({ status: 200, body: { name: NAME, phone: PHONE } });
    await look('电话告知');
    const looks = `SELECT count(*)::int AS looks FROM event_log.events e WHERE to_jsonb(e)::text LIKE '%petition.IdentityRead%'`;
    expect((await pool().query(looks)).rows).toEqual([{ looks: 2 }]);
  });
  it('is asked neither by others nor by name', async () => {
    for (const account of ['housing', 'leader', 'inspector', 'auditadmin'])
      expect((await (await county.client(account)).get(`${MATTER}/identity?reason=x`)).status).toBe(403);
    expect((await petition.get(`/petition/api/matters?name=${encodeURIComponent(NAME)}`)).status).toBe(400);
    expect((await petition.get(`${MATTER}/identity?reason=x&phone=${PHONE}`)).status).toBe(400);
  });
  it('keeps names out of events, rows, refusals, receipts and feeds', async () => {
    const identity = { name: NAME, phone: PHONE };
    expect((await petition.put(`${MATTER}/identity`, { ...identity, score: 5 })).status).toBe(400);
    expect((await petition.put('/petition/api/matters/XF-2026-0009/identity', identity)).status).toBe(409);
    expect((await petition.post('/petition/api/matters', { ...entry, matterNo: 'X', ...identity })).status).toBe(400);
    const fact = { factId: 'SF-1', fact: `${NAME} ${PHONE}`, observedOn: '2026-03-01' };
    expect((await petition.post(`${P}/site-facts`, fact)).status).toBe(400);
    await county.settle();
    const kept = await everythingKept();
    expect(kept).toContain('petition.wrong-stage');
    expect(kept.includes(NAME) || kept.includes(PHONE)).toBe(false);
  });
  it('lies encrypted, each row under a key of its own, the key in a file for the service alone', async () => {
    const { rows } = await pool().query<{ sealed: Buffer }>('SELECT sealed FROM identity_vault');
    expect(rows.map(({ sealed }) => sealed.includes(NAME))).toEqual([false]);
    const file = join(service().get(ServiceSettings).home, 'identity-vault.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file)).toHaveLength(32);
    await pool().query(`INSERT INTO identity_vault SELECT 'XF-moved', salt, iv, sealed FROM identity_vault`);
    await expect(service().get(IdentityVault).open('XF-moved')).rejects.toThrow();
    await expect(service().get(IdentityVault).open('XF-2026-0001')).resolves.toMatchObject({ name: NAME });
  });
});

describe('what the others learn', () => {
  it('is demands, facts and counts', async () => {
    await petition.post(`${P}/demands`, { kind: 'delivery', matters: 12 });
    const met = await petition.post(`${P}/demands/delivery/fulfilment`, { evidence: '已交房' });
    expect((await shown('/petition/api/demands', met.body.position)).rows).toMatchObject([
      { projectCode: '990121-2026-001', demands: [{ status: 'met' }] },
    ]);
    const signal = { factId: 'SF-2026-0001', fact: '大门关闭', observedOn: '2026-02-28' };
    const fact = await petition.post(`${P}/site-facts`, { ...signal, contradictsClaimId: '990121-2026-001-R1' });
    expect((await shown('/petition/api/site-facts', fact.body.position)).rows).toMatchObject([signal]);
    const volume = { period: '2026-01', all: 492, project: 214 };
    const reported = await petition.post('/petition/api/volumes', volume);
    expect((await shown('/petition/api/volumes', reported.body.position)).rows).toEqual([{ ...volume, share: 43.5 }]);
    expect((await petition.post(`${P}/demands/nonsense/answers`, { reply: '好' })).status).toBe(409);
    expect(county.reported).toEqual([]);
  });
});
