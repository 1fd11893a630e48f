import { IsInt, Max, Min } from 'class-validator';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A key period with its target: so many percent of the households verified by the end of a day. Published by housing. */
@Published('housing.key-period-set.v1', { level: 'L1', label: '重大活动保障期设定' })
export class KeyPeriodSetV1 {
  @IsCode() readonly periodId!: string;
  @IsText(100) readonly name!: string;
  @IsDay() readonly from!: string;
  @IsDay() readonly to!: string;
  @IsInt() @Min(1) @Max(100) readonly targetPercent!: number;
  /** Day by whose end the target is measured. */
  @IsDay() readonly asOf!: string;
}
