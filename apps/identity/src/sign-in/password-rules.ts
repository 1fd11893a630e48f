import { RuleViolation } from '#kernel/errors.js';
import { COMMON_PASSWORDS } from './common-passwords.data.js';

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d\s]/];

/** S-05: 8 to 128 characters of three kinds, not common, not the account's name. @throws RuleViolation */
export function checkPassword(password: string, username: string, former: string): void {
  const length = [...password].length;
  const plain = password.toLowerCase();
  if (length < 8 || length > 128) refuse('password-length', '密码应为 8 至 128 个字符');
  if (CLASSES.filter((kind) => kind.test(password)).length < 3) {
    refuse('password-too-simple', '密码应包含大写字母、小写字母、数字、符号中的至少三类');
  }
  if (COMMON_PASSWORDS.some((word) => bare(plain) === bare(word))) {
    refuse('password-common', '该密码过于常见，容易被猜中，请换一个');
  }
  if (plain.includes(username.toLowerCase())) refuse('password-holds-name', '密码不得包含账户编号');
  if (password === former) refuse('password-unchanged', '新密码不得与原密码相同');
}

/** `P@ssw0rd-2026!` is `password`: what guessers try first. */
function bare(password: string): string {
  return password
    .replace(/[^a-z]+$/, '')
    .replace(/^[^a-z]+/, '')
    .replaceAll('@', 'a')
    .replaceAll('0', 'o')
    .replaceAll('$', 's')
    .replaceAll(/[1!]/g, 'i');
}

function refuse(code: string, message: string): never {
  throw new RuleViolation(`identity.${code}`, message);
}
