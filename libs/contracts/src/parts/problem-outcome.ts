import { IsCode, IsText } from '#kernel/fields/fields.js';

/** What became of one problem item. */
export class ProblemOutcome {
  @IsCode() readonly problemId!: string;
  /** What the homeowners have in hand: 办证, 交房, 退款 … */
  @IsText() readonly outcome!: string;
}
