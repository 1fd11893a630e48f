import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HIDDEN, mask, SMALL, type MaskedWeek, type PlainCell } from './mask.js';

const BANKS = ['rural-bank', 'ccb-bank', 'third-bank'];
const cell = (project: number, bank: string, households: number): PlainCell => ({
  projectId: `990121-2026-${String(project).padStart(3, '0')}`,
  ...{ bank, households, contracts: households, balance: households * 40_000_000, overdue: 0 },
});
const anyCells = fc
  .uniqueArray(
    fc.record({
      project: fc.integer({ min: 1, max: 6 }),
      bank: fc.constantFrom(...BANKS),
      households: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 60 })),
    }),
    { selector: ({ project, bank }) => `${project} ${bank}`, maxLength: 12 },
  )
  .map((cells) => cells.map(({ project, bank, households }) => cell(project, bank, households)));

/** Every number that a masked cell could be, for who knows the published week and the cells of one bank. */
function possible(cells: readonly PlainCell[], week: MaskedWeek, viewer: string | undefined): number[][] {
  const unknown = week.cells.flatMap(({ households, bank }, index) =>
    (households === SMALL || households === HIDDEN) && bank !== viewer ? [{ index, small: households === SMALL }] : [],
  );
  if (!/^\d+$/.test(week.households)) return unknown.map(({ small }) => (small ? [1, 2, 3, 4] : [5, 6]));
  const known = cells.reduce(
    (sum, { households }, i) => (unknown.some((u) => u.index === i) ? sum : sum + households),
    0,
  );
  const rest = Number(week.households) - known;
  const domain = (small: boolean) => range(small ? 1 : 5, small ? 4 : rest);
  return unknown.map((one) => {
    let sums = new Set([0]);
    for (const other of unknown.filter((u) => u !== one)) {
      sums = new Set([...sums].flatMap((sum) => domain(other.small).map((n) => sum + n)).filter((sum) => sum <= rest));
    }
    return domain(one.small).filter((n) => sums.has(rest - n));
  });
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
const viewers = [undefined, ...BANKS];
const numbersOf = ({ cells }: MaskedWeek) => cells.map(({ households }) => households);

describe('masking a week of suspended mortgages', () => {
  it('leaves no masked number to be found, neither by outsiders nor by a bank that knows its own cells', () =>
    fc.assert(
      fc.property(anyCells, (cells) => {
        const week = mask(cells);
        for (const viewer of viewers)
          for (const numbers of possible(cells, week, viewer)) expect(numbers.length).toBeGreaterThan(1);
      }),
    ));

  it('masks every small cell with its balance, and shows the true number of every other that it shows', () =>
    fc.assert(
      fc.property(anyCells, (cells) => {
        mask(cells).cells.forEach((seen, index) => {
          const { households = 0, balance = 0 } = cells[index] ?? {};
          if (households < 5) expect(seen).toMatchObject({ households: SMALL, balance: HIDDEN });
          else expect([`${households} ${balance}`, '* *']).toContain(`${seen.households} ${seen.balance}`);
        });
      }),
    ));

  it('hides no cell that is not needed', () =>
    fc.assert(
      fc.property(anyCells, (cells) => {
        const week = mask(cells);
        week.cells.forEach((seen, index) => {
          if (seen.households !== HIDDEN) return;
          const shown = { ...seen, households: String(cells[index]?.households) };
          const more = { ...week, cells: week.cells.with(index, shown) };
          expect(viewers.some((viewer) => possible(cells, more, viewer).some(({ length }) => length < 2))).toBe(true);
        });
      }),
    ));

  it('hides nothing where no cell is small', () =>
    fc.assert(
      fc.property(anyCells, (cells) => {
        const big = cells.map((one) => ({ ...one, households: one.households + 4 }));
        const total = big.reduce((sum, { households }) => sum + households, 0);
        expect(numbersOf(mask(big))).toEqual(big.map(({ households }) => String(households)));
        expect(mask(big).households).toBe(String(total));
      }),
    ));

  it('hides a second cell of the same bank, so that the other bank cannot subtract its own either', () => {
    const week = mask([
      cell(1, 'rural-bank', 60),
      cell(2, 'rural-bank', 9),
      cell(1, 'ccb-bank', 40),
      cell(3, 'ccb-bank', 21),
      cell(12, 'ccb-bank', 3),
    ]);
    expect(numbersOf(week)).toEqual(['60', '9', '40', '*', '<5']);
    expect(week.households).toBe('133');
  });

  it('masks the total where no second cell helps', () => {
    expect(mask([cell(12, 'ccb-bank', 3)])).toMatchObject({ households: SMALL, balance: HIDDEN });
    expect(mask([cell(1, 'rural-bank', 60), cell(12, 'ccb-bank', 3)])).toMatchObject({ households: HIDDEN });
  });

  it('does not believe two small cells safe when their sum tells both', () => {
    const week = mask([cell(1, 'ccb-bank', 4), cell(2, 'ccb-bank', 4), cell(3, 'ccb-bank', 8), cell(4, 'ccb-bank', 9)]);
    expect(numbersOf(week)).toEqual(['<5', '<5', '*', '9']);
  });

  it('says nothing of a week without cells', () =>
    expect(mask([])).toEqual({ cells: [], households: '0', balance: '0' }));
});
