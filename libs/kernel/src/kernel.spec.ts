import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#kernel/canonical-json.js';
import { parseStream } from '#kernel/decider.js';
import { fenFromWan } from '#kernel/money.js';
import { at, dayOf, endOf, isDay, isoWeek } from '#kernel/time.js';

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units and keeps Chinese and emoji as they are', () =>
    expect(canonicalJson({ 楼: '🏠', b: [1, null, true], a: '\u0000"' })).toBe(
      '{"a":"\\u0000\\"","b":[1,null,true],"楼":"🏠"}',
    ));
  it('survives a round trip for any JSON of integers and text', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const whole = JSON.parse(
          JSON.stringify(value, (_, item: unknown) => (typeof item === 'number' ? 1 : item)),
        ) as unknown;
        if (JSON.stringify(whole).isWellFormed() && isSpeakable(whole))
          expect(JSON.parse(canonicalJson(whole))).toEqual(whole);
      }),
    ));
  it.each([1.5, NaN, 2 ** 53, 10n, new Map(), new Date(), () => 1, '\ud800'])('refuses %p', (value) =>
    expect(() => canonicalJson({ value })).toThrow(/\$\.value/),
  );
});

it('names the place of what canonical JSON cannot say', () => {
  expect(() => canonicalJson({ a: [1, { b: [0, NaN] }], c: 1 })).toThrow('$.a[1].b[1]');
  expect(() => canonicalJson({ a: [[1], { '\ud800': 1 }] })).toThrow('$.a[1].');
});

function isSpeakable(value: unknown): boolean {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
}

describe('time in Asia/Shanghai', () => {
  it('ends a day at 16:00Z', () => expect(endOf('2026-01-31').toISOString()).toBe('2026-01-31T16:00:00.000Z'));
  it('puts 00:30 in Shanghai on its own day', () => expect(dayOf(at('2026-04-10', '00:30'))).toBe('2026-04-10'));
  it.each([
    ['2026-01-12', '2026-W03'],
    ['2026-02-16', '2026-W08'],
    ['2027-01-01', '2026-W53'],
  ])('puts %s in week %s', (day, week) => expect(isoWeek(day)).toBe(week));
  it.each(['2026-02-30', '2021-13-01', '20260101', 7])('knows no day %p', (day) => expect(isDay(day)).toBe(false));
});

describe('money', () => {
  it.each([
    ['1240.5', 1_240_500_000],
    ['0', 0],
    ['-3', -3_000_000],
  ])('reads %s 万元', (text, fen) => expect(fenFromWan(text)).toBe(fen));
  it.each(['若干', '1.2345678', ''])('does not guess %p', (text) => expect(fenFromWan(text)).toBeUndefined());
});

describe('stream names', () => {
  it('name service, aggregate and id', () =>
    expect(parseStream('public-security.clueReceipt-XS-1')).toEqual({
      service: 'public-security',
      aggregate: 'clueReceipt',
      id: 'XS-1',
    }));
  it('refuse anything else', () => expect(() => parseStream('nonsense')).toThrow(/no stream name/));
});
