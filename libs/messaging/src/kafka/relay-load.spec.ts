import { describe, expect, it } from '@jest/globals';
import type { RecordMetadata } from 'kafkajs';
import { lanesAnswered } from './relay-load.js';
import { emptyLanes, type Lanes, type LaneState } from './relay-tables.js';

/** The lanes of channel `open`: the first as said, the others empty. */
const lanes = (feedSeq: number, nextOffset: number): Lanes =>
  new Map([['open', [{ feedSeq, nextOffset }, ...emptyLanes().slice(1)]]]);

const answer = (baseOffset: number): RecordMetadata[] => [
  { topicName: 'entries', partition: 0, errorCode: 0, baseOffset: String(baseOffset) },
  { topicName: 'marks', partition: 0, errorCode: 0, baseOffset: '0' },
];

function first(of: Lanes): LaneState | undefined {
  return of.get('open')?.[0];
}

describe('where lanes stand by the broker’s answers', () => {
  const topicOf = () => 'entries';
  const load = (feedSeq: number, nextOffset: number) => ({
    outgoing: [],
    rest: false,
    lanes: lanes(feedSeq, nextOffset),
  });

  it('is behind what was written, wherever the broker put it', () => {
    const stood = lanes(4, 4);
    const { lanes: now, isLost } = lanesAnswered(load(7, 7), { answered: stood, reckoned: stood }, answer(10), topicOf);
    expect([first(now), isLost]).toEqual([{ feedSeq: 7, nextOffset: 13 }, false]);
  });
  it('counts on from the earlier answer for a load that was put together before it', () => {
    const before = { answered: lanes(7, 13), reckoned: lanes(7, 7) };
    const { lanes: now, isLost } = lanesAnswered(load(9, 9), before, answer(13), topicOf);
    expect([first(now), isLost]).toEqual([{ feedSeq: 9, nextOffset: 15 }, false]);
  });
  it('stays for a lane of which nothing was sent', () => {
    const before = { answered: lanes(7, 13), reckoned: lanes(7, 7) };
    const { lanes: now, isLost } = lanesAnswered(load(7, 7), before, [], topicOf);
    expect([first(now), isLost]).toEqual([{ feedSeq: 7, nextOffset: 13 }, false]);
  });
  it.each([
    ['the first', { answered: lanes(4, 4), reckoned: lanes(4, 4) }, load(7, 7), 0],
    ['a later', { answered: lanes(7, 13), reckoned: lanes(7, 7) }, load(9, 9), 12],
  ])('is nowhere when the answer to %s load tells that the topic was lost', (_, before, sent, base) => {
    const { lanes: now, isLost } = lanesAnswered(sent, before, answer(base), topicOf);
    expect([now.get('open'), isLost]).toEqual([emptyLanes(), true]);
  });
});
