import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';

/** What a re-inspection found not to hold. */
export class FailedItem {
  @IsText() readonly item!: string;
  /** The verified claim that it undoes, if any. */
  @IsOptional() @IsCode() readonly claimId?: string;
}
