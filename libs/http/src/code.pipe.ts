import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '#kernel/errors.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** A path parameter that is an id made by people or by us; anything else names nothing. */
@Injectable()
export class CodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!CODE.test(value)) throw new NotFound('编号应由字母、数字、- 和 . 组成');
    return value;
  }
}
