import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsOptional, IsText } from '#kernel/fields/fields.js';

/** Which part of a list is asked for. */
export class PageQuery {
  /** At most 200 rows at once. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) readonly limit: number = 50;
  /** As the page before gave it; opaque. */
  @IsOptional() @IsText(500) readonly cursor?: string;
  /** Position of a write (from its receipt) that the answer must show. */
  @IsOptional() @IsText(60) readonly after?: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Present when there is more. */
  readonly cursor?: string;
}
