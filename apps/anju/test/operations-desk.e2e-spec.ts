import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProjectionState } from '#agency/operations/operations.js';
import { Workings } from '#agency/operations/workings.js';
import { EventLog } from '#event-store/event-log.js';
import { v7 as uuidv7 } from 'uuid';
import { L1, type Classification } from '#kernel/envelope.js';
import type { FeedEntry } from '#messaging/feed.js';
import { ReadModels } from '#agency/read-models.js';
import { eventually } from '#messaging/eventually.js';
import { faults } from '../../../test/neighbours/reservoir/src/faults.js';
import type { Browser } from '../../../test/support/browser.js';
import { neighbours } from '../../../test/support/neighbours.js';
import { startTestCounty, type TestCounty } from '../../../test/support/test-county.js';

const DESK = '/reservoir/api/operations';
const OPENED = 'housing.sluice-opened.v1';
const OPEN = { service: 'housing', channel: 'open' };
let county: TestCounty;
let admin: Browser;
let workings: Workings;

beforeAll(async () => {
  county = await startTestCounty({ only: ['identity'], more: neighbours('reservoir') });
  admin = await county.client('sysadmin');
  workings = county.part('reservoir', Workings);
}, 60_000);
afterAll(() => county.close());
beforeEach(() => void Object.assign(faults, { contract: false, fold: false, reaction: false }));

const get = async (path: string) => (await admin.get(`${DESK}/${path}`)).body;
const waiting = () => get('waiting');
const numbers = new Map<string, number>();

/** The next entry of a key, as another service would publish it. */
function entry(key: string, data: object, { contract = OPENED, channel = 'open' } = {}): FeedEntry {
  const next = (of: string) => numbers.set(of, (numbers.get(of) ?? 0) + 1).get(of)!;
  return {
    ...{ service: 'housing', channel, feedSeq: next(channel), key, keySeq: next(`${channel} ${key}`), contract, data },
    ...{ eventId: uuidv7(), agency: 'housing-bureau', correlationId: 'k-1', position: 1 },
    ...{ occurredAt: '2026-01-05T01:00:00.000Z', recordedAt: '2026-01-05T01:00:00.000Z' },
  };
}

async function arrive(...entries: FeedEntry[]): Promise<void> {
  for (const one of entries) {
    const of = { service: 'housing', channel: one.channel };
    await workings.inbox.receive(of, { entries: [one], mark: one.position });
  }
  await county.settle();
}

async function record(gate: number, classification: Classification): Promise<void> {
  const id = uuidv7();
  const actor = { userId: 'u-1', name: '王工', post: '科员', agency: 'water' };
  const ids = { id, commandId: id, correlationId: id, causationId: id };
  const event = {
    ...ids,
    type: 'reservoir.GateSecret',
    schemaVersion: 1,
    actor,
    basis: [],
    classification,
    data: { gate },
  };
  const stream = `reservoir.gateBook-${gate}`;
  await county
    .part('reservoir', EventLog)
    .append({ stream, expectedRevision: 'any', commandId: id, bodyHash: id, events: [event] });
  await county.settle();
}

/** Rebuilds wait until `goOn` is called, and then do what `work` says. */
async function holding(work: (() => Promise<never>) | undefined, act: (goOn: () => void) => Promise<void>) {
  const { projections } = workings;
  const rebuild = projections.rebuild.bind(projections);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  projections.rebuild = (...of) => held.then(() => work?.() ?? rebuild(...of));
  try {
    await act(goOn);
  } finally {
    goOn();
    projections.rebuild = rebuild;
  }
}

/** Waits until no rebuild of the read model is under way; gives where it stands then. */
async function rebuilt(name: string) {
  let state = await get(`projections/${name}`);
  const isDone = async () => !(state = await get(`projections/${name}`)).rebuild;
  await eventually(isDone, [(wake) => workings.projections.onAdvanced(wake)], 20_000);
  return state;
}

describe('where the read models stand', () => {
  it('is told with the heads of both logs and what is still to fold', async () => {
    await arrive(entry('p-0', { gate: 1 }));
    const [state, ...others] = (await get('projections')).filter(({ name }: { name: string }) => name === 'sluices');
    expect(others).toEqual([]);
    expect(state).toMatchObject({ name: 'sluices', version: 1, lag: 0, parked: 0 });
    expect(state.log).toBe(state.logHead);
    expect(state.inbox).toBe(await workings.inbox.head());
    expect((await admin.get(`${DESK}/projections/nothing`)).status).toBe(404);
  });
});

describe('a rebuild', () => {
  it('answers at once, refuses a second one, and leaves its comparison to be seen', () =>
    holding(undefined, async (goOn) => {
      const path = `${DESK}/projections/sluices/rebuild`;
      const idempotencyKey = uuidv7();
      const underWay = { status: 201, body: { operationId: idempotencyKey, outcome: 'under-way' } };
      expect(await admin.post(path, undefined, { idempotencyKey })).toMatchObject(underWay);
      expect(await admin.post(path, undefined, { idempotencyKey })).toMatchObject(underWay);
      const second = await admin.post(path);
      expect(second).toMatchObject({ status: 409, body: { type: '/problems/operations.rebuild-under-way' } });
      expect(second.body.title).toMatch(/^读模型 sluices 正由.+重建/);
      const { rebuild: progress, log, inbox } = (await get('projections/sluices')) as ProjectionState;
      expect(progress).toMatchObject({ operationId: idempotencyKey, of: log + inbox, by: expect.any(String) });
      expect((await get('acts'))[0]).toMatchObject({ kind: 'rebuild', subject: 'sluices', underWay: true });
      goOn();
      const { lastRebuild } = await rebuilt('sluices');
      expect(lastRebuild).toMatchObject({ operationId: idempotencyKey, same: true });
      expect(lastRebuild.before).toMatch(/^[0-9a-f]{64}$/);
      const again = await admin.post(path, undefined, { idempotencyKey });
      expect(again.body).toMatchObject({ outcome: 'done', operationId: idempotencyKey });
      expect((await get('projections/sluices')).rebuild).toBeUndefined();
    }));
  it('shows that rows had been changed by other means', async () => {
    const spoil = `UPDATE read_rows SET row = '{"opened":9}' WHERE projection = 'sluices' AND key = 'p-0'`;
    await county.part('reservoir', ReadModels).query(spoil, []);
    await admin.post(`${DESK}/projections/sluices/rebuild`);
    expect((await rebuilt('sluices')).lastRebuild.same).toBe(false);
  });
  it('of a read model that nobody has is refused', async () =>
    expect(await admin.post(`${DESK}/projections/nothing/rebuild`)).toMatchObject({
      ...{ status: 404, body: { title: '没有名为 nothing 的读模型' } },
    }));
  it('that fails leaves the rows alone, and is not taken for done', () =>
    holding(
      () => Promise.reject(new Error('disk full')),
      async (goOn) => {
        await admin.post(`${DESK}/projections/sluices/rebuild`);
        goOn();
        const { lastRebuild } = await rebuilt('sluices');
        expect(lastRebuild).toMatchObject({ failure: expect.stringContaining('原有数据保持不变') });
        expect(lastRebuild.same).toBeUndefined();
      },
    ));
});

describe('the carrier', () => {
  it('tells what has arrived of each channel that the service reads', async () => {
    const carrier = await get('carrier');
    expect(carrier).toMatchObject({ transport: 'direct', ok: true });
    const head = await workings.log.head();
    expect([carrier.logHead, carrier.published]).toEqual([head, head]);
    const [channel, ...others] = carrier.channels;
    expect(others).toEqual([]);
    expect(channel).toMatchObject({ service: 'identity', channel: 'open', parkedKeys: 0, waiting: 0 });
    expect(channel.lanes).toMatchObject([{ lane: 0, feedSeq: expect.any(Number) }]);
    expect(channel.arrivedUpTo).toBe(await county.part('identity', EventLog).head());
    expect(channel.heardAt).toBe(county.clock.now().toISOString());
  });
});

describe('a parked key', () => {
  it('is shown with what waits and why, and released by hand once the fault is mended', async () => {
    faults.contract = true;
    await arrive(entry('p-1', { gate: 7 }), entry('p-1', { gate: 8 }));
    const [key] = (await waiting()).keys;
    expect(key).toMatchObject({ ...OPEN, key: 'p-1', count: 2, reason: expect.stringContaining('暂不能接收') });
    expect(key.entries).toMatchObject([
      { keySeq: 1, contract: OPENED, label: '开闸', level: 'L1', content: '{"gate":7}' },
      { keySeq: 2 },
    ]);
    const release = `${DESK}/parked-keys/${key.id}/release`;
    const early = await admin.post(release);
    expect(early.body).toMatchObject({ outcome: 'stays', detail: expect.stringContaining('暂不能接收') });
    faults.contract = false;
    expect(await admin.post(release)).toMatchObject({ status: 201, body: { outcome: 'done' } });
    expect((await waiting()).keyCount).toBe(0);
    await county.settle();
    expect(await workings.projections.model('sluices').get('p-1')).toEqual({ opened: 2 });
    expect(await admin.post(release)).toMatchObject({
      status: 404,
      body: { title: expect.stringContaining('没有停放') },
    });
  });
  it('shows no field that was never promised, and nothing of L3, of the record or of what nobody knows', async () => {
    await arrive(
      entry('p-2', { gate: 1, who: '张三' }),
      entry('p-3', { content: '某某涉嫌挪用' }, { contract: 'housing.clue-transferred.v1', channel: 'clues' }),
      entry('p-4', { content: '某某' }, { contract: 'housing.nobody-knows.v1' }),
      entry('p-5', { record: '{"x":"某某"}' }, { contract: 'platform.record.v1', channel: 'record' }),
    );
    const answer = await waiting();
    const shown = new Map<string, object>(answer.keys.map((one: any) => [one.key, one.entries[0]]));
    expect(shown.get('p-2')).toMatchObject({ content: '{"gate":1}' });
    expect(shown.get('p-3')).toMatchObject({ level: 'L3' });
    expect(shown.get('p-4')).toMatchObject({ level: '?' });
    expect(JSON.stringify(answer)).not.toMatch(/张三|某某/);
    expect(['p-3', 'p-4', 'p-5'].map((key) => 'content' in shown.get(key)!)).toEqual([false, false, false]);
  });
});

describe('a message that was put aside', () => {
  const aside = (place: string, event: object) =>
    workings.inbox.putAside({
      ...{ ...OPEN, place, reason: '签名与内容不符' },
      message: JSON.stringify({ value: Buffer.from(JSON.stringify(event)).toString('base64'), headers: {} }),
    });
  const shown = async (place: string) => (await waiting()).aside.find((one: { place: string }) => one.place === place);

  it('shows what its contract lets be seen, and is read again or stays with the new reason', async () => {
    await aside('3/17', { type: OPENED, data: { gate: 4, who: '张三' } });
    const one = await shown('3/17');
    expect(one).toMatchObject({ ...OPEN, reason: '签名与内容不符', level: 'L1', content: '{"gate":4}' });
    const path = `${DESK}/put-aside/${one.id}/reading`;
    expect((await admin.post(path)).body).toMatchObject({ outcome: 'stays', detail: expect.stringContaining('重读') });
    const { transport } = workings;
    const reread = transport.reread.bind(transport);
    transport.reread = () => Promise.resolve(entry('p-6', { gate: 4 }));
    expect((await admin.post(path)).body).toMatchObject({ outcome: 'done' });
    transport.reread = reread;
    expect(await shown('3/17')).toBeUndefined();
    await county.settle();
    expect(await workings.projections.model('sluices').get('p-6')).toEqual({ opened: 1 });
  });
  it('is discarded with a reason, which stays on record with its hash', async () => {
    await aside('3/18', { type: 'housing.clue-transferred.v1', data: { content: '某某' } });
    const one = await shown('3/18');
    expect(one).toMatchObject({ level: 'L3', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(one)).not.toContain('某某');
    const path = `${DESK}/put-aside/${one.id}/discarding`;
    for (const body of [{}, { reason: '' }, { reason: '不是本县的消息', more: 1 }]) {
      expect((await admin.post(path, body)).status).toBe(400);
    }
    expect((await admin.post(path, { reason: '不是本县的消息' })).body).toMatchObject({ outcome: 'done' });
    await county.settle();
    const [act] = await get('acts');
    expect(act).toMatchObject({ kind: 'discard', subject: 'housing.open 3/18', reason: '不是本县的消息' });
    expect(act).toMatchObject({ sha256: one.sha256, outcome: 'done', agency: expect.any(String), underWay: false });
    for (const what of ['reading', 'discarding'])
      expect(await admin.post(`${DESK}/put-aside/${one.id}/${what}`, { reason: '再试' })).toMatchObject({
        status: 404,
      });
  });
});

describe('what a reaction or a read model could not take', () => {
  it('is shown, and done once it is mended; of L3 neither content nor what an error quotes of it', async () => {
    Object.assign(faults, { fold: true, reaction: true });
    await arrive(entry('p-7', { gate: 5 }));
    await record(77, { level: 'L3', caveats: ['CLUE'] });
    await record(5, L1);
    const { facts, rows, factCount, rowCount } = await waiting();
    expect([factCount, rowCount]).toEqual([3, 3]);
    const all = [...facts, ...rows];
    expect(all.filter(({ level }) => level === 'L3')).toHaveLength(2);
    expect(
      JSON.stringify(all.filter(({ level }) => level === 'L3').map(({ reason, content }) => [reason, content])),
    ).not.toContain('77');
    expect(rows.find(({ key }: { key: string }) => key === 'p-7')).toMatchObject({
      reason: 'gate 5 is out of range',
      content: '{"gate":5}',
    });
    const retry = (one: { id: string }) => admin.post(`${DESK}/parked-facts/${one.id}/retry`);
    const ofL3 = facts.find(({ level }: { level: string }) => level === 'L3');
    expect((await retry(ofL3)).body).toMatchObject({ outcome: 'stays', detail: 'TypeError：原因涉及保密内容' });
    Object.assign(faults, { fold: false, reaction: false });
    for (const one of facts) expect((await retry(one)).body).toMatchObject({ outcome: 'done' });
    expect((await retry(ofL3)).status).toBe(404);
    await admin.post(`${DESK}/projections/sluices/rebuild`);
    expect(await rebuilt('sluices')).toMatchObject({ parked: 0 });
    expect(await waiting()).toMatchObject({ factCount: 0, rowCount: 0 });
  });
});

describe('the desk', () => {
  it('is the system administrator’s alone', async () => {
    for (const who of ['secadmin', 'auditadmin', 'office']) {
      const other = await county.client(who);
      for (const path of ['projections', 'carrier', 'waiting', 'acts']) {
        expect({ who, path, status: (await other.get(`${DESK}/${path}`)).status }).toEqual({ who, path, status: 403 });
      }
      expect((await other.post(`${DESK}/parked-keys/x/release`)).status).toBe(403);
    }
    expect((await (await county.client()).get(`${DESK}/waiting`)).status).toBe(401);
  });
  it('knows no thing by a name that no list gave', async () => {
    for (const path of ['parked-keys/x/release', 'put-aside/x/reading', 'parked-facts/x/retry'])
      expect(await admin.post(`${DESK}/${path}`)).toMatchObject({
        status: 404,
        body: { title: expect.stringMatching(/^没有/) },
      });
  });
});
