import { describe, expect, it } from '@jest/globals';
import { IsInt, IsString, registerDecorator, validateSync } from 'class-validator';
import { rememberRules } from './remembered-rules.js';

class Parent {
  @IsInt() readonly number!: number;
}

class Child extends Parent {
  @IsString() readonly text!: string;
}

function faults(of: object): string[] {
  return validateSync(of, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true })
    .map(({ property }) => property)
    .sort();
}

describe('rules that are remembered', () => {
  rememberRules();
  rememberRules();

  it.each([
    [{ number: 1, text: 'a' }, []],
    [{ number: 1.5, text: 'a' }, ['number']],
    [{ number: 1 }, ['text']],
    [{ number: 1, text: 'a', more: 1 }, ['more']],
  ])('are the class’s own and its parents’, each time (%j)', (fields, expected) => {
    for (let n = 0; n < 2; n++) expect(faults(Object.assign(new Child(), fields))).toEqual(expected);
    expect(faults(Object.assign(new Parent(), { number: 1 }))).toEqual([]);
  });

  it('are those that were declared by now', () => {
    const child = () => Object.assign(new Child(), { number: 1, text: 'a' });
    expect(faults(child())).toEqual([]);
    const never = { validate: () => false };
    registerDecorator({ name: 'never', target: Parent, propertyName: 'number', validator: never });
    expect(faults(child())).toEqual(['number']);
  });
});
