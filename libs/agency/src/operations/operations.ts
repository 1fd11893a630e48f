import { IsBoolean, IsInt, IsOptional, IsString } from 'class-validator';

/** Where a projection stands. */
export class ProjectionState {
  @IsString() readonly name!: string;
  @IsInt() readonly version!: number;
  /** Position in the service's own log up to which it is folded. */
  @IsInt() readonly log!: number;
  /** The same in the inbox. */
  @IsInt() readonly inbox!: number;
  /** Why it stands still, if it does. */
  @IsOptional() @IsString() readonly halted?: string;
}

/** What a rebuild from zero came to. */
export class RebuildResult {
  /** SHA-256 over all rows before and after. */
  @IsString() readonly before!: string;
  @IsString() readonly after!: string;
  /** False: rows had been changed by other means, or the code folds otherwise than it did. */
  @IsBoolean() readonly same!: boolean;
}
