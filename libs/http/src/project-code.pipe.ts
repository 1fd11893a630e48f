import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '#kernel/errors.js';
import { PROJECT_ID } from '#kernel/fields/fields.js';

/** A path parameter that names a project; anything else names nothing. */
@Injectable()
export class ProjectCodePipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!PROJECT_ID.test(value)) throw new NotFound(`没有项目编号为 ${value.slice(0, 40)} 的楼盘`);
    return value;
  }
}
