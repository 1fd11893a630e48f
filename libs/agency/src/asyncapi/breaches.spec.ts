import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breaches, type Schema } from './breaches.js';
import { lookAt, textOf } from './kept-promises.js';

const object = (properties: Record<string, Schema>, required: string[] = [], more: Schema = {}): Schema => ({
  ...{ type: 'object', properties, required },
  ...more,
});
const text = { type: 'string' };
const kept = object(
  {
    claimId: { type: 'string', pattern: '^[A-Z]+$', minLength: 1, maxLength: 64 },
    households: { type: 'integer', minimum: 0, maximum: 100 },
    kind: { type: 'string', enum: ['resumption', 'delivery'] },
    reasons: { type: 'array', items: object({ text }, ['text']), maxItems: 9 },
    remark: text,
    on: { type: 'string', format: 'date' },
  },
  ['claimId', 'kind'],
);
/** The kept schema with one field's schema changed. */
const withField = (name: string, more: Schema | undefined): Schema => {
  const { [name]: old, ...others } = kept.properties as Record<string, Schema>;
  return { ...kept, properties: more === undefined ? others : { ...others, [name]: { ...old, ...more } } };
};
const NAME = 'housing.claim-made.v1';
const of = (today: Schema) => breaches(NAME, kept, today);

describe('a contract keeps its promise', () => {
  it.each([
    ['as it was', kept],
    ['with a new optional field', withField('seen', text)],
    ['with one inside a list', withField('reasons', { items: object({ text, source: text }, ['text']) })],
    ['with an enum in another order', withField('kind', { enum: ['delivery', 'resumption'] })],
    ['with other words about a field', withField('kind', { description: '申报种类', examples: ['delivery'] })],
    ['with required fields in another order', { ...kept, required: ['kind', 'claimId'] }],
    ['when it says that it is open, as it was', { ...kept, additionalProperties: true }],
  ])('%s', (_, today) => expect(of(today)).toEqual([]));
});

describe('a contract breaks its promise when', () => {
  it.each<[string, Schema, RegExp]>([
    ['a field is removed', withField('remark', undefined), /"remark" was removed or renamed/],
    ['a field within a list is removed', withField('reasons', { items: object({}, []) }), /"reasons\[\].text" was/],
    ['a field becomes required', { ...kept, required: ['claimId', 'kind', 'on'] }, /"on" became required.*producer/],
    ['a required field becomes optional', { ...kept, required: ['kind'] }, /"claimId" is no longer required.*reads/],
    ['a new field is required', { ...withField('seen', text), required: ['claimId', 'kind', 'seen'] }, /new.*"seen"/],
    ['a type changes', withField('households', { type: 'string' }), /"households": type \["integer"\] became/],
    ['a type is narrowed', withField('households', { type: [] }), /type.*producer/],
    ['a type is widened', withField('households', { type: ['integer', 'null'] }), /type.*reads/],
    ['an enum loses a value', withField('kind', { enum: ['delivery'] }), /"kind": enum.*producer/],
    ['an enum gains a value', withField('kind', { enum: ['delivery', 'resumption', 'title'] }), /"kind": enum.*reads/],
    ['an enum appears', withField('remark', { enum: ['a'] }), /"remark": enum \(nothing\) became.*producer/],
    ['an enum disappears', withField('kind', { enum: undefined }), /"kind": enum.*became \(nothing\).*reads/],
    ['a pattern changes', withField('claimId', { pattern: '^[a-z]+$' }), /pattern.*something else/],
    ['a pattern appears', withField('remark', { pattern: '^x' }), /"remark": pattern.*producer/],
    ['a length is narrowed', withField('claimId', { maxLength: 32 }), /maxLength 64 became 32.*producer/],
    ['a length is widened', withField('claimId', { maxLength: 65 }), /maxLength 64 became 65.*reads/],
    ['a least length grows', withField('claimId', { minLength: 2 }), /minLength.*producer/],
    ['a least length shrinks', withField('claimId', { minLength: 0 }), /minLength.*reads/],
    ['a maximum is narrowed', withField('households', { maximum: 99 }), /maximum.*producer/],
    ['a minimum is widened', withField('households', { minimum: -1 }), /minimum.*reads/],
    ['a list is shortened', withField('reasons', { maxItems: 8 }), /"reasons": maxItems.*producer/],
    ['a list holds something else', withField('reasons', { items: text }), /"reasons\[\]": type.*reasons\[\].text/s],
    ['a list says no more what it holds', withField('reasons', { items: undefined }), /"reasons": items changed/],
    ['a format changes', withField('on', { format: 'date-time' }), /"on": format.*something else/],
    ['it is closed', { ...kept, additionalProperties: false }, /the whole: additionalProperties true became false/],
    ['its label changes', { ...kept, 'x-label': 'L2' }, /x-label/],
  ])('%s', (_, today, sentence) => {
    const found = of(today).join('\n');
    expect(found).toMatch(sentence);
    expect(found).toMatch(/^housing\.claim-made\.v1: .*new version file/);
  });
  it('a closed one is opened, or given a field that its readers refuse', () => {
    const closed = object({ remark: text }, [], { additionalProperties: false });
    expect(breaches(NAME, closed, object({ remark: text })).join()).toMatch(/additionalProperties false became true/);
    expect(breaches(NAME, closed, object({ remark: text, b: text }, [], { additionalProperties: false }))).toHaveLength(
      1,
    );
  });
});

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'schema' },
    fc.constantFrom<Schema>(text, { type: 'integer' }, { type: 'string', maxLength: 5 }, { enum: ['x', 'y'] }),
    fc
      .tuple(fc.dictionary(fc.constantFrom(...NAMES), tie('schema')), fc.subarray(NAMES), fc.boolean())
      .map(([fields, chosen, closed]) =>
        object(
          fields,
          chosen.filter((name) => name in fields),
          closed ? { additionalProperties: false } : {},
        ),
      ),
    tie('schema').map((items) => ({ type: 'array', items })),
  ),
}));
/** The schema, open objects of which have gained the fields, none of them required. */
const grown = (from: Schema, names: readonly string[], field: Schema): Schema => {
  const items = from.items === undefined ? {} : { items: grown(from.items as Schema, names, field) };
  if (from.properties === undefined) return { ...from, ...items };
  const old = Object.entries(from.properties as object).map(
    ([name, each]) => [name, grown(each as Schema, names, field)] as const,
  );
  const added = from.additionalProperties === false ? [] : names.map((name) => [`new-${name}`, field] as const);
  return { ...from, properties: Object.fromEntries([...added, ...old]) };
};
const keeps = (a: Schema, b: Schema) => breaches('x', a, b).length === 0;

describe('of any schemas', () => {
  it('each keeps its own promise, and with new optional fields too', () =>
    fc.assert(
      fc.property(schema, fc.subarray(NAMES), schema, (one, names, field) => {
        expect(breaches('x', one, one)).toEqual([]);
        expect(breaches('x', one, grown(one, names, field))).toEqual([]);
      }),
    ));
  it('a promise kept twice over is kept', () => {
    const step = fc.tuple(fc.subarray(NAMES), fc.constantFrom(text, { type: 'integer' }), fc.boolean());
    const next = (from: Schema, [names, field, loses]: [string[], Schema, boolean]) =>
      loses
        ? object({ ...(from.properties as object), z: field }, from.required as string[])
        : grown(from, names, field);
    let both = 0;
    fc.assert(
      fc.property(schema, step, step, (a, first, second) => {
        const b = next(a, first);
        const c = next(b, second);
        if (!keeps(a, b) || !keeps(b, c)) return;
        both++;
        expect(breaches('x', a, c)).toEqual([]);
      }),
    );
    expect(both).toBeGreaterThan(10);
  });
  it('whatever order their keys have, the kept text is one', () =>
    fc.assert(
      fc.property(schema, (one) => {
        const turned = (value: unknown): unknown =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(
                Object.entries(value)
                  .map(([key, item]) => [key, turned(item)] as const)
                  .reverse(),
              )
            : value;
        expect(textOf(turned(one) as Schema)).toBe(textOf(one));
      }),
    ));
});

describe('a look at what was kept', () => {
  const today = new Map([[NAME, withField('seen', text)]]);
  it('asks to keep what is new, and what has gained a field', () => {
    expect(lookAt(new Map(), today)).toEqual({ broken: [], unkept: [NAME] });
    expect(lookAt(new Map([[NAME, kept]]), today)).toEqual({ broken: [], unkept: [NAME] });
    expect(lookAt(today, today)).toEqual({ broken: [], unkept: [] });
  });
  it('misses a contract that is gone', () =>
    expect(lookAt(today, new Map()).broken).toEqual([expect.stringContaining('there is no such contract any more')]));
});
