import { IsString } from 'class-validator';

/** Told to the person once; to be changed before the first sign-in. */
export class OneTimePasswordView {
  @IsString() readonly username!: string;
  @IsString() readonly oneTimePassword!: string;
}
