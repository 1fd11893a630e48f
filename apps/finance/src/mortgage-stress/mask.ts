import type { Fen } from '#kernel/money.js';

/** Suspended mortgages of one project at one bank; at least one household, else there is no cell. */
export interface PlainCell {
  readonly projectId: string;
  readonly bank: string;
  readonly households: number;
  readonly contracts: number;
  readonly balance: Fen;
  readonly overdue: Fen;
}

/** A cell as others may see it: `<5` for a small cell, `*` for one that is hidden to protect a small one. */
export interface MaskedCell {
  readonly projectId: string;
  readonly bank: string;
  readonly households: string;
  readonly balance: string;
}

export interface MaskedWeek {
  readonly cells: MaskedCell[];
  /** Total of the county, `<5` or `*`. */
  readonly households: string;
  readonly balance: string;
}

const FEW = 5;
export const SMALL = '<5';
export const HIDDEN = '*';

/**
 * F-07: cells of fewer than five households are masked, and as many others as it takes that nobody finds a masked
 * number by taking the rest from the total: neither an outsider nor a bank that knows its own cells. Where even that
 * does not help, the total is masked instead. Hides nothing that is not needed.
 */
export function mask(cells: readonly PlainCell[]): MaskedWeek {
  const small = cells.filter(isSmall);
  const secondary = secondaryFor(cells, small);
  const hidden = new Set([...small, ...(secondary ?? [])]);
  const total = (of: (cell: PlainCell) => number) => String(cells.reduce((sum, cell) => sum + of(cell), 0));
  const masked = cells.map((cell) => maskedCell(cell, hidden.has(cell)));
  if (secondary) return { cells: masked, households: total((c) => c.households), balance: total((c) => c.balance) };
  return { cells: masked, households: cells.length === 1 ? SMALL : HIDDEN, balance: HIDDEN };
}

function isSmall({ households }: PlainCell): boolean {
  return households < FEW;
}

function maskedCell(cell: PlainCell, hidden: boolean): MaskedCell {
  const { projectId, bank, households, balance } = cell;
  if (!hidden) return { projectId, bank, households: String(households), balance: String(balance) };
  return { projectId, bank, households: isSmall(cell) ? SMALL : HIDDEN, balance: HIDDEN };
}

/** The cells to hide beside the small ones, none of them needless; undefined where no choice protects them. */
function secondaryFor(cells: readonly PlainCell[], small: readonly PlainCell[]): PlainCell[] | undefined {
  const viewers = [undefined, ...new Set(cells.map(({ bank }) => bank))];
  const exposed = (chosen: readonly PlainCell[]) =>
    viewers.filter((viewer) => givesAway([...small, ...chosen].filter(({ bank }) => bank !== viewer)));

  const chosen: PlainCell[] = [];
  // A second cell of the same bank also holds against the other banks, so those come first, the smallest ahead.
  const banks = new Set(small.map(({ bank }) => bank));
  const [near, far] = [true, false].map((same) =>
    cells.filter((cell) => !isSmall(cell) && banks.has(cell.bank) === same).sort(byHouseholds),
  );
  const candidates = [...(near ?? []), ...(far ?? [])];
  for (let at = exposed(chosen); at.length > 0; at = exposed(chosen)) {
    const next = candidates.find((cell) => !chosen.includes(cell) && at.some((viewer) => cell.bank !== viewer));
    if (!next) return undefined;
    chosen.push(next);
  }
  return chosen.reduceRight<PlainCell[]>((kept, cell) => {
    const fewer = kept.filter((one) => one !== cell);
    return exposed(fewer).length === 0 ? fewer : kept;
  }, chosen);
}

/** Who knows the sum of these cells, and which of them are small: does that tell a cell's number? */
function givesAway(unknown: readonly PlainCell[]): boolean {
  if (unknown.length === 0) return false;
  if (unknown.length === 1) return true;
  const few = unknown.filter(isSmall).length;
  const sum = unknown.reduce((total, { households }) => total + households, 0);
  const least = few + FEW * (unknown.length - few); // 1 in each small cell, 5 in each of the others
  const most = few === unknown.length ? (FEW - 1) * few : Infinity;
  return sum === least || sum === most;
}

function byHouseholds(a: PlainCell, b: PlainCell): number {
  return a.households - b.households || compare(a.projectId, b.projectId) || compare(a.bank, b.bank);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
