import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  indexedEvent,
  isAfter,
  proposedEvents,
  textOf,
  type Heading,
} from '#event-store/eventstoredb/stored-record.js';
import { MONDAY, sampleAppend, sampleEvent } from './samples.js';

const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const place = fc.record({ commit: uint64, prepare: uint64 });
const refusal = fc.record({ code: fc.string(), message: fc.string({ unit: 'grapheme' }) });

/** As EventStoreDB gives back what was sent: metadata as parsed JSON. */
function headings(append: ReturnType<typeof sampleAppend>): Heading[] {
  const texts = append.events.map(() => '{}');
  return proposedEvents(append, texts, MONDAY).map(({ metadata }, index) => ({
    position: { commit: 9n + BigInt(index), prepare: 9n + BigInt(index) },
    streamId: `county-${append.stream}`,
    revision: BigInt(index),
    metadata: JSON.parse(JSON.stringify(metadata)),
  }));
}

describe('a record in EventStoreDB', () => {
  it('is the canonical text, byte for byte', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [proposed] = proposedEvents(sampleAppend('housing.claim-1'), [text], MONDAY);
        expect(textOf(proposed!)).toBe(text);
      }),
    ));
  it('tells of its append all that a receipt holds', () =>
    fc.assert(
      fc.property(fc.option(refusal, { nil: undefined }), fc.integer({ min: 1, max: 5 }), (refused, count) => {
        const events = Array.from({ length: count }, () => sampleEvent());
        const append = sampleAppend('housing.claim-1', { events, ...(refused ? { refusal: refused } : {}) });
        const { commandId, bodyHash } = append;
        expect(headings(append).map((heading) => indexedEvent(heading, 'county-'))).toEqual(
          events.map((_, index) => ({
            ...{ at: { commit: 9n + BigInt(index), prepare: 9n + BigInt(index) } },
            ...{ stream: 'housing.claim-1', revision: index },
            note: { commandId, bodyHash, recordedAt: MONDAY, index, count, ...(refused ? { refusal: refused } : {}) },
          })),
        );
      }),
    ));
  it.each([
    ['no metadata', undefined],
    ['metadata of another', { $correlationId: '1' }],
    ['bytes for metadata', new Uint8Array([1])],
    ['half of it', { commandId: 'c', bodyHash: 'h', recordedAt: MONDAY, index: 0 }],
  ])('is not ours with %s', (_, metadata) => {
    const [heading] = headings(sampleAppend('housing.claim-1'));
    expect(() => indexedEvent({ ...heading!, metadata }, 'county-')).toThrow('was not written by the log');
  });
  it('comes after exactly one of two others', () =>
    fc.assert(
      fc.property(place, place, (one, other) => {
        const same = one.commit === other.commit && one.prepare === other.prepare;
        expect([isAfter(one, other), isAfter(other, one)].filter(Boolean)).toHaveLength(same ? 0 : 1);
        expect(isAfter(one, undefined)).toBe(true);
      }),
    ));
});
