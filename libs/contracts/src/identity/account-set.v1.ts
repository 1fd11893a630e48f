import { IsArray, IsBoolean, IsString } from 'class-validator';
import { IsCode, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** An account as it now stands: opened, granted other roles, closed. Published by identity to every service. */
@Published('identity.account-set.v1', { level: 'L1', label: '账户设定' })
export class AccountSetV1 {
  @IsCode() readonly userId!: string;
  @IsText(50) readonly name!: string;
  @IsText(50) readonly post!: string;
  @IsCode() readonly agencyId!: string;
  @IsArray() @IsString({ each: true }) readonly roles!: string[];
  /** False once the account is closed. */
  @IsBoolean() readonly active!: boolean;
}
