import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StoredEvent } from '#kernel/envelope.js';
import { contractFault } from './contract-check.js';
import { drain } from './drain.js';
import { byRecording, ownFact, publishedFact } from './fact.js';
import type { FeedEntry } from './feed.js';
import { Admission, type KeyState } from './inbox/admission.js';
import { headerForRestricted, recordPublication } from './feed/record.js';
import { Pump } from './pump.js';
import { reactionCommandId } from './reactions/command-id.js';

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const unexpected = (name: string, error: unknown): void => {
  throw new Error(name, { cause: error });
};

describe('a pump', () => {
  it('never lets steps overlap, whoever asks for them', async () => {
    let inside = 0;
    let most = 0;
    let left = 20;
    const pump = new Pump(
      'p',
      async () => {
        most = Math.max(most, ++inside);
        await Promise.resolve();
        inside--;
        return left-- > 0;
      },
      unexpected,
    );
    pump.wake();
    const drained = [pump.drain(), pump.drain()];
    pump.wake();
    await Promise.all(drained);
    await pump.stop();
    expect({ most, left: left < 0 }).toEqual({ most: 1, left: true });
  });

  it('works once more when it is woken during its last step', async () => {
    const first = gate();
    const second = gate();
    let steps = 0;
    const pump = new Pump(
      'p',
      async () => {
        if (++steps === 1) await first.opened;
        else second.open();
        return false;
      },
      unexpected,
    );
    pump.wake();
    pump.wake();
    first.open();
    await second.opened;
    await pump.stop();
    expect(steps).toBe(2);
  });

  it('loses no wake that comes as its loop ends', async () => {
    let pending = 0;
    let done = 0;
    const pump = new Pump('p', () => Promise.resolve(pending > 0 && (pending--, done++, true)), unexpected);
    for (let turn = 0; turn < 200; turn++) {
      pending++;
      pump.wake();
      for (let tick = 0; tick < turn % 12; tick++) await Promise.resolve();
    }
    for (let tick = 0; tick < 100; tick++) await Promise.resolve();
    expect({ pending, done }).toEqual({ pending: 0, done: 200 });
  });

  it('reports an error and tries again by itself', async () => {
    const again = gate();
    const errors: unknown[] = [];
    let steps = 0;
    const pump = new Pump(
      'p',
      () => {
        if (++steps === 1) return Promise.reject(new Error('database is away'));
        again.open();
        return Promise.resolve(false);
      },
      (name, error) => errors.push(`${name}: ${String(error)}`),
      1,
    );
    pump.wake();
    await again.opened;
    await pump.stop();
    expect(errors).toEqual(['p: Error: database is away']);
  });

  it('tells who drains it of a failure', async () => {
    const pump = new Pump('p', () => Promise.reject(new Error('broken')), unexpected);
    await expect(pump.drain()).rejects.toThrow('broken');
  });

  it('does nothing once it is stopped', async () => {
    const pump = new Pump('p', () => Promise.reject(new Error('worked')), unexpected);
    await pump.stop();
    pump.wake();
    expect(await pump.drain()).toBe(false);
  });
});

describe('draining several pumps', () => {
  it('goes on until a whole round did nothing', async () => {
    const given: number[] = [3];
    const taken: number[] = [];
    const move = (from: number[], to: number[], other: number) => () => {
      const n = from.shift();
      if (n !== undefined && n > 0) to.push(n - 1);
      if (n !== undefined) pumps[other]?.wake(); // who gives, wakes
      return Promise.resolve(n !== undefined);
    };
    const pumps = [move(taken, given, 1), move(given, taken, 0)].map((step) => new Pump('p', step, unexpected));
    expect([await drain(pumps), await drain(pumps), given, taken]).toEqual([true, false, [], []]);
  });

  it('goes on for what one did of its own accord, after another had found nothing', async () => {
    const passed: number[] = [];
    const taken: number[] = [];
    const busy = gate();
    let left = 1;
    const give = async () => {
      if (left-- <= 0) return false;
      await busy.opened;
      passed.push(1);
      taker.wake();
      return true;
    };
    const take = () => {
      busy.open();
      const n = passed.shift();
      if (n !== undefined) taken.push(n);
      return Promise.resolve(n !== undefined);
    };
    const taker = new Pump('taker', take, unexpected);
    const giver = new Pump('giver', give, unexpected);
    giver.wake();
    await drain([taker, giver]);
    expect(taken).toEqual([1]);
  });
});

const entry = (keySeq: number, key = 'p', floor: unknown = keySeq): FeedEntry => ({
  ...{ service: 'housing', channel: 'open', feedSeq: keySeq, key, keySeq, contract: 'c', data: { floor } },
  ...{ eventId: `e-${key}-${keySeq}`, agency: 'a', correlationId: 'k', occurredAt: 't', recordedAt: 't', position: 1 },
});
const arrival = (of: FeedEntry) => ({ entry: of, receivedAt: new Date(0), outcome: 'in-order' as const });
const whole = (last: number) => (_: string, from: number, to: number) =>
  Promise.resolve(Array.from({ length: Math.min(to, last) - from + 1 }, (_, n) => entry(from + n)));

async function admit(
  entries: readonly FeedEntry[],
  fetch = whole(0),
  fault = (_: FeedEntry): string | undefined => undefined,
) {
  const admission = new Admission(new Map<string, KeyState>(), fault, fetch);
  for (const one of entries) await admission.take(arrival(one));
  return admission;
}

describe('admission to the inbox', () => {
  it('lets every entry in once and in order, whatever is lost, sent twice or out of order', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 }), async (seqs) => {
        const { admitted, waiting } = await admit(
          seqs.map((seq) => entry(seq)),
          whole(12),
        );
        expect(admitted.map((one) => one.entry.keySeq)).toEqual(
          Array.from({ length: Math.max(...seqs) }, (_, n) => n + 1),
        );
        expect(waiting).toEqual([]);
      }),
    ));

  it('parks a key whose gap the feed cannot fill, and lets the others go on', async () => {
    const admission = await admit([entry(1), entry(3), entry(4), entry(1, 'q')]);
    expect(admission.admitted.map((one) => one.entry.eventId)).toEqual(['e-p-1', 'e-q-1']);
    expect(admission.waiting.map((one) => one.entry.keySeq)).toEqual([3, 4]);
    expect(admission.stateOf('p')).toEqual({ last: 1, parked: 'key sequence 2 to 2 is missing from the feed' });
  });

  it('parks a key at a poisonous entry, even one that was fetched', async () => {
    const fault = ({ keySeq }: FeedEntry) => (keySeq === 2 ? 'poison' : undefined);
    const admission = await admit([entry(1), entry(4)], whole(4), fault);
    expect(admission.admitted.map((one) => one.entry.keySeq)).toEqual([1]);
    expect(admission.waiting.map((one) => one.entry.keySeq)).toEqual([2, 3, 4]);
    expect(admission.stateOf('p').parked).toBe('poison');
  });
});

const event: StoredEvent = {
  ...{
    id: 'e-1',
    type: 'housing.FloorFinished',
    schemaVersion: 1,
    stream: 'housing.building-7',
    revision: 0,
    position: 5,
  },
  actor: { userId: 'u', name: '王工', post: '科员', agency: '住建局' },
  ...{ basis: [], classification: { level: 'L3', caveats: [] }, commandId: 'c', correlationId: 'k', causationId: 'k' },
  ...{ occurredAt: '2026-03-01T00:00:00.000Z', recordedAt: '2026-03-02T00:00:00.000Z', data: { floor: 3 } },
};

describe('facts', () => {
  it('of the service itself are keyed by project, else by stream', () => {
    expect(ownFact(event)).toMatchObject({ service: 'housing', agency: '住建局', key: 'housing.building-7' });
    expect(ownFact({ ...event, projectId: 'p-1' })).toMatchObject({ key: 'p-1', projectId: 'p-1' });
  });
  it('of others carry the contract as type', () =>
    expect(publishedFact(entry(1))).toMatchObject({ id: 'e-p-1', type: 'c', service: 'housing', key: 'p' }));
  it('are ordered by recording, then id, type and key', () => {
    const fact = publishedFact(entry(1));
    const sorted = [
      fact,
      { ...fact, key: 'q' },
      { ...fact, type: 'd' },
      { ...fact, id: 'f' },
      { ...fact, id: 'a', recordedAt: 'u' },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (shuffled) =>
        expect([...shuffled].sort(byRecording)).toEqual(sorted),
      ),
    );
  });
});

describe('the record channel', () => {
  it('passes a record on as it is stored', () =>
    expect(recordPublication(event, '{"data":{"floor":3}}', 'verbatim').data).toMatchObject({
      body: 'verbatim',
      record: '{"data":{"floor":3}}',
    }));
  it('gives only the hash of the data in a header, and the hash of the whole stored text', () =>
    expect(recordPublication(event, '{"data":{"floor":3},"id":"e-1"}', headerForRestricted(event)).data).toEqual({
      body: 'header',
      record: '{"data":{"sha256":"4a1e786ba2136643225edbbd0122dec6d0e55bc90311584dbe9e56983f9e59a9"},"id":"e-1"}',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    }));
});

describe('a contract check', () => {
  const good = { record: '{}', body: 'header', sha256: '0'.repeat(64) };
  it('takes what the contract promises', () => expect(contractFault('platform.record.v1', good)).toBeUndefined());
  it.each([
    ['platform.record.v1', { ...good, body: 'half' }, /body/],
    ['platform.record.v1', { ...good, officer: '王工' }, /officer/],
    ['platform.record.v1', {}, /sha256/],
    ['housing.never-heard-of.v9', good, /unknown contract/],
  ])('finds fault with %s %p', (contract, data, fault) => expect(contractFault(contract, data)).toMatch(fault));
});

describe("a reaction's command id", () => {
  const fact = { id: '018f4e5c-7f00-7000-8000-000000000001', key: 'p' };
  it('is the same for ever', () =>
    expect(reactionCommandId(fact, 'r', 0)).toBe(reactionCommandId({ ...fact }, 'r', 0)));
  it('differs by event, project, reaction and index', () => {
    const id = '018f4e5c-7f00-7000-8000-000000000002';
    const ids = [
      reactionCommandId(fact, 'r', 0),
      reactionCommandId(fact, 'r', 1),
      reactionCommandId(fact, 's', 0),
      reactionCommandId({ ...fact, key: 'q' }, 'r', 0),
      reactionCommandId({ ...fact, id }, 'r', 0),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
