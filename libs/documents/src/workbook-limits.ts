/** What a workbook may be at most. A county's ledger is some hundred rows; the caps are for what pretends to be one. */
export interface WorkbookLimits {
  readonly fileBytes: number;
  readonly entries: number;
  /** All entries together, unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked to packed, for entries above `ratioFrom` bytes. Sheets reach 20 to 40. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Rows that hold anything, all sheets together. */
  readonly rows: number;
  readonly cells: number;
  /** Texts of the shared table, which alone stays in memory: how many, and their characters together. */
  readonly sharedTexts: number;
  readonly sharedCharacters: number;
}

const MEBI = 1 << 20;

export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 20 * MEBI,
  entries: 1000,
  unpackedBytes: 128 * MEBI,
  ratio: 100,
  ratioFrom: MEBI,
  rows: 50_000,
  cells: 2_500_000,
  sharedTexts: 1_000_000,
  sharedCharacters: 16 * MEBI,
};
