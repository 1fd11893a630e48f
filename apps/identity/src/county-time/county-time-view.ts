import { IsBoolean, IsString } from 'class-validator';

/** The county's clock, and whether this county is the demo. */
export class CountyTimeView {
  /** Pages then offer the demo's accounts and show the county's date. */
  @IsBoolean() readonly demo!: boolean;
  /** ISO instant. */
  @IsString() readonly now!: string;
}
