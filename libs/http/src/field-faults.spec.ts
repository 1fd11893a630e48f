import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import * as rules from 'class-validator';
import { Type } from 'class-transformer';
import { IsDay } from '#kernel/fields/fields.js';
import type { Malformed } from './malformed.js';
import { validation } from './validation.js';

class Floor {
  @rules.IsInt() readonly floor!: number;
}

class Order {
  @rules.IsIn(['full', 'partial']) readonly scope!: string;
  @rules.IsString() readonly text!: string;
  @rules.IsInt() readonly count!: number;
  @rules.IsNumber() readonly share!: number;
  @rules.IsBoolean() readonly done!: boolean;
  @rules.IsObject() readonly more!: object;
  @rules.IsUUID() readonly id!: string;
  @rules.IsPositive() readonly amount!: number;
  @rules.Min(3) readonly least!: number;
  @rules.Max(5) readonly most!: number;
  @rules.Length(2, 4) readonly word!: string;
  @rules.Matches(/^x/) readonly form!: string;
  @rules.Equals(true) readonly accepted!: boolean;
  @rules.ArrayMinSize(2) readonly few!: number[];
  @rules.ArrayMaxSize(1) readonly many!: number[];
  @rules.ArrayNotEmpty() readonly none!: number[];
  @rules.ArrayUnique() readonly twice!: number[];
  @rules.IsIn(['T1'], { each: true }) readonly types!: string[];
  @rules.ValidateNested() @Type(() => Floor) readonly floor!: Floor;
  @rules.IsIn(['全面', '部分']) readonly kind!: string;
  @rules.IsHexColor() readonly other!: string;
  @IsDay() readonly on!: string;
}

const BAD = {
  ...{ scope: { $gt: '' }, text: 1, count: 1.5, share: 'x', done: 'yes', more: 1, id: 'x', amount: 0, least: 2 },
  ...{ most: 6, word: 'long word', form: 'y', accepted: false, few: [1], many: [1, 2], none: [], twice: [1, 1] },
  ...{ types: ['T9'], floor: 'nine', other: 'red', on: '2026-02-31', evil: 1, kind: 1, 标题: 1 },
};

async function told(body: object): Promise<Record<string, string>> {
  const refused = await validation()
    .transform(body, { type: 'body', metatype: Order })
    .then(
      () => undefined,
      (error: unknown) => error as Malformed,
    );
  return Object.fromEntries((refused?.errors ?? []).map(({ field, text }) => [field, text]));
}

describe('what is said of a wrong field', () => {
  it('is Chinese, and names what would be right', async () =>
    expect(await told(BAD)).toEqual({
      scope: 'scope 应为下列之一：full, partial',
      text: 'text 应为文字',
      count: 'count 应为整数',
      share: 'share 应为数字',
      done: 'done 应为 true 或 false',
      more: 'more 应为一组字段',
      id: 'id 应为 UUID',
      amount: 'amount 应大于 0',
      least: 'least 不能小于 3',
      most: 'most 不能大于 5',
      word: 'word 长度不合要求',
      form: 'form 格式不正确',
      accepted: 'accepted 只能是 true',
      few: 'few 至少 2 项',
      many: 'many 至多 1 项',
      none: 'none 不能为空',
      twice: 'twice 有重复的内容',
      types: 'types 应为下列之一：T1',
      floor: 'floor 应为一组字段或其列表',
      kind: 'kind 应为下列之一：全面, 部分',
      标题: '标题 是不认识的字段',
      other: 'other 不符合要求',
      on: 'on 应为存在的日期，如 2026-03-05',
      evil: 'evil 是不认识的字段',
    }));
});
