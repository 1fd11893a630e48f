import { describe, expect, it } from '@jest/globals';
import { DISTURBED, episodeOf, nameOf } from './episode.js';
import { faultsOfHandOver, faultsOfHistory, type Logs, type Sent } from './history.js';

const RECEIPT = { stream: 'petition.factSignal-F1', revision: 0, position: 'petition:1' };

/** One event as a log holds it. */
function event(service: string, type: string, commandId: string, position = 1, factId = 'F1') {
  return {
    ...{ id: `${service}-${position}`, type: `${service}.${type}`, commandId, position, data: { factId } },
    ...{ stream: `${service}.factSignal-F1`, revision: 0 },
  } as unknown as Logs[string][number];
}
function sent(...bodies: { status: number; body: unknown }[]): Sent {
  return { commandId: 'c1', service: 'petition', mark: 'F1', answers: bodies };
}
const OK = { status: 201, body: RECEIPT };
const reported = event('petition', 'SiteFactReported', 'c1');

describe('the checker of histories', () => {
  it('finds nothing where each order has its effect', () =>
    expect(faultsOfHistory([sent(OK, OK)], { petition: [reported] })).toEqual([]));

  it.each<[why: string, order: Sent, log: Logs[string]]>([
    ['never answered', sent(), []],
    ['acknowledged at petition:1 and lost', sent(OK), []],
    ['2 effects of one order', sent(OK), [reported, event('petition', 'SiteFactReported', 'c1', 2)]],
    ['answered differently', sent(OK, { status: 201, body: { ...RECEIPT, revision: 1 } }), [reported]],
    ['answered differently', sent(OK, { status: 403, body: {} }), [reported]],
    ['the receipt says', sent({ status: 201, body: { ...RECEIPT, position: 'petition:7' } }), [reported]],
    ['refused, and on no record', sent({ status: 403, body: {} }), []],
    ['was ordered by nobody', sent(OK), [reported, event('petition', 'SiteFactReported', 'c2', 2)]],
  ])('finds an order that was %s', (why, order, log) =>
    expect(faultsOfHistory([order], { petition: log })).toEqual([expect.stringContaining(why)]),
  );

  it('finds a hand-over that was lost, doubled or made up', () => {
    const mirrored = event('housing', 'CorroborationReceived', 'r1');
    const faults = (petition: Logs[string], housing: Logs[string]) => faultsOfHandOver({ petition, housing });
    expect(faults([reported], [mirrored])).toEqual([]);
    expect(faults([reported], [])).toEqual(['fact F1: reported 1 times, mirrored 0 times']);
    expect(faults([reported], [mirrored, event('housing', 'CorroborationReceived', 'r2', 2)])).toEqual([
      'fact F1: reported 1 times, mirrored 2 times',
    ]);
    expect(faults([], [mirrored])).toEqual(['fact F1: reported 0 times, mirrored 1 times']);
  });
});

describe('the episode of a seed', () => {
  const all = Array.from({ length: 500 }, (_, seed) => episodeOf(seed));
  it('is the same each time', () => expect(all.map((_, seed) => episodeOf(seed))).toEqual(all));
  it('is of every kind that chance has, at every service', () => {
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual([
      ...['broker', 'database', 'failpoints', 'kill', 'pause'],
    ]);
    const failing = all.flatMap((episode) => (episode.kind === 'failpoints' ? [episode.service] : []));
    expect([...new Set(failing)].sort()).toEqual([...DISTURBED].sort());
  });
  it('has a name that says what happens', () => expect(new Set(all.map(nameOf)).size).toBeGreaterThan(150));
});
