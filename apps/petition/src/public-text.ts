import { registerDecorator } from 'class-validator';
import { IsText } from '#kernel/fields/fields.js';

const MOBILE = /(?<!\d)1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d)/;
const LANDLINE = /(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)/;
const CITIZEN_NUMBER = /(?<!\d)\d{6}(?:18|19|20)\d{9}[\dXx](?!\d)/;

/** Does the text hold a telephone or citizen number, which may stand in the vault only (E-01)? */
export function holdsPersonalNumber(text: string): boolean {
  const halfWidth = text.normalize('NFKC');
  return [MOBILE, LANDLINE, CITIZEN_NUMBER].some((pattern) => pattern.test(halfWidth));
}

/** Text that leaves the service. It is refused by shape, before any rule: what is refused by a rule is on record with its body. */
export function IsPublicText(max = 2000): PropertyDecorator {
  const text = IsText(max);
  return (target, key) => {
    text(target, key);
    registerDecorator({
      name: 'isPublicText',
      target: target.constructor,
      propertyName: String(key),
      validator: {
        validate: (value: unknown) => typeof value === 'string' && !holdsPersonalNumber(value),
        defaultMessage: () => '$property 不得写入电话、证件号码等个人信息',
      },
    });
  };
}
