import { IsDay, IsFen, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Recovered money goes back to a project. Published by public security. */
@Published('public-security.money-returned.v1', { level: 'L1', label: '追赃资金返还' })
export class MoneyReturnedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsFen() readonly amount!: number;
  @IsDay() readonly on!: string;
}
