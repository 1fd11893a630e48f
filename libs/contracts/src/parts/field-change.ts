import { IsCode, IsOptional, IsText } from '#kernel/fields/fields.js';

/** One field of a profile before and after. */
export class FieldChange {
  @IsCode() readonly field!: string;
  @IsOptional() @IsText() readonly before?: string;
  @IsText() readonly after!: string;
}
