import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '#kernel/canonical-json.js';
import { storedForm } from './stored-form.js';

/** What folds give: plain rows, and now and then what JSON would drop, change or refuse. */
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.integer(),
    fc.constantFrom(true, false, null, undefined, -0, 0.5, NaN, '\0', '\ud800', new Date(0), new Map(), 2 ** 60),
    fc.array(tie('any'), { maxLength: 4 }),
    tie('row'),
  ),
  row: fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 3 }), tie('any'), { maxKeys: 5, noNullPrototype: true }),
}));
const row = value.row as fc.Arbitrary<object>;
const NUL = /(?<!\\)(\\\\)*\\u0000/;

/** What is read back, by the long way; or that nothing is. */
function readBack(made: object): unknown {
  try {
    const text = canonicalJson(made);
    return NUL.test(text) ? 'refused' : JSON.parse(text);
  } catch {
    return 'refused';
  }
}

function formOf(made: object, before?: object): unknown {
  try {
    return storedForm(made, before);
  } catch {
    return 'refused';
  }
}

/** The order of all keys, of whatever depth. */
function orderIn(made: unknown): string {
  return JSON.stringify(made);
}

describe('the stored form of a row', () => {
  it('is what is read back, or the row is refused', () =>
    fc.assert(
      fc.property(row, (made) => expect(formOf(made)).toStrictEqual(readBack(made))),
      { numRuns: 1000 },
    ));
  it('is the same whatever the row shares with the one before', () =>
    fc.assert(
      fc.property(row, row, (first, more) => {
        const before = formOf(first);
        if (typeof before !== 'object' || before === null) return;
        const next = { ...before, ...more, nested: before };
        expect(orderIn(formOf(next, before))).toBe(orderIn(formOf(next)));
      }),
    ));
  it('has its keys by length and then by their bytes, as the database gives them back', () => {
    const made = { bb: 1, a: { 市: 1, zz: 2, 县: 3 }, ab: 2, b: 3 };
    expect(orderIn(storedForm(made))).toBe('{"a":{"zz":2,"县":3,"市":1},"b":3,"ab":2,"bb":1}');
  });
  it('is the row itself where there is nothing to change', () => {
    const made = { a: [{ b: '停贷' }], bb: null };
    expect(storedForm(made)).toBe(made);
  });
  it('keeps a field that objects have by nature as one of its own', () => {
    const made = JSON.parse('{"__proto__":{"a":1},"b":2}') as object;
    expect(orderIn(storedForm(made))).toBe('{"__proto__":{"a":1},"b":2}');
  });
});
