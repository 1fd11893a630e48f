import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';

/** Suspended mortgages of one project at one bank; masked below five households outside finance and the bank. */
export class StressCell {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly bank!: string;
  /** A number, or `<5`, or `*` where the cell is hidden so that no total gives another away. */
  @IsText(100) readonly households!: string;
  /** 分, or `*` where the households are masked. */
  @IsText(100) readonly balance!: string;
}
