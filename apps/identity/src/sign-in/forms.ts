import { Type } from 'class-transformer';
import { IsString, Length, ValidateNested } from 'class-validator';
import { IsCode } from '#kernel/fields/fields.js';

/** 登录. */
export class LoginForm {
  @IsCode() readonly username!: string;
  @IsString() @Length(1, 128, { message: '请输入密码' }) readonly password!: string;
}

/** 修改密码: proves the old one, so it also serves who may not sign in before. */
export class NewPassword {
  @IsCode() readonly username!: string;
  @IsString() @Length(1, 128, { message: '请输入原密码' }) readonly oldPassword!: string;
  @IsString() @Length(1, 1000, { message: '请输入新密码' }) readonly newPassword!: string;
}

/** The person as the pages greet him. */
export class UserView {
  @IsString() readonly username!: string;
  @IsString() readonly name!: string;
  @IsString() readonly post!: string;
  /** Id in the organisation directory. */
  @IsString() readonly agency!: string;
  @IsString() readonly agencyName!: string;
  @IsString({ each: true }) readonly roles!: readonly string[];
}

export class SignedInView {
  @ValidateNested() @Type(() => UserView) readonly user!: UserView;
}
