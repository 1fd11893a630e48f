import { IsString } from 'class-validator';

/** 登录记录 line, for the audit administrator. */
export class SignInRow {
  /** ISO instant of the machine. */
  @IsString() readonly at!: string;
  /** As it was typed; there may be no such account. */
  @IsString() readonly username!: string;
  /** Network address. */
  @IsString() readonly source!: string;
  /** signed-in, wrong, locked, to-change, changed */
  @IsString() readonly outcome!: string;
}
