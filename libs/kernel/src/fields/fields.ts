import { applyDecorators } from './apply-decorators.js';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
} from 'class-validator';
import { isDay } from '../time.js';

export const PROJECT_ID = /^\d{6}-\d{4}-\d{3}$/;

/** `YYYY-MM-DD`, a day that exists, Asia/Shanghai. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: { validate: isDay, defaultMessage: () => '$property 应为存在的日期，如 2026-03-05' },
  });
}

/** A list of days, each once; that they exist is for the rule to say. */
export function AreDays(most = 366): PropertyDecorator {
  return applyDecorators(
    IsArray({ message: '$property 应为日期的列表' }),
    ArrayMaxSize(most, { message: `$property 不能多于 ${most} 天` }),
    ArrayUnique({ message: '$property 有重复的日期' }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { each: true, message: '$property 应为日期，如 2026-03-05' }),
  );
}

/** An ISO 8601 instant with zone. */
export function IsInstant(): PropertyDecorator {
  return applyDecorators(
    IsISO8601({ strict: true }, { message: '$property 应为带时区的时间' }),
    Matches(/(Z|[+-]\d{2}:\d{2})$/, { message: '$property 应带时区，如 2026-03-05T09:00:00+08:00' }),
  );
}

/** Division (6) - year - number (3), e.g. 990121-2026-001. */
export function IsProjectId(): PropertyDecorator {
  return Matches(PROJECT_ID, { message: '$property 应为项目编号，如 990121-2026-001' });
}

/** Money in 分. */
export function IsFen(): PropertyDecorator {
  return applyDecorators(IsInt({ message: '$property 应为整数（分）' }), Min(0), Max(Number.MAX_SAFE_INTEGER));
}

/** A count of flats, households, workers. */
export function IsCount(max = 1_000_000): PropertyDecorator {
  return applyDecorators(
    IsInt({ message: '$property 应为整数' }),
    Min(0, { message: '$property 不能小于 0' }),
    Max(max, { message: `$property 不能大于 ${max}` }),
  );
}

/** Text that an officer writes. */
export function IsText(max = 2000, min = 1, { each = false } = {}): PropertyDecorator {
  return applyDecorators(
    IsString({ each, message: '$property 应为文字' }),
    Length(min, max, { each, message: `$property 应为 ${min} 至 ${max} 个字` }),
  );
}

/** An id made by people or by us: letters, digits, dots and dashes. */
export function IsCode(max = 64): PropertyDecorator {
  return Matches(new RegExp(`^[A-Za-z0-9][A-Za-z0-9._-]{0,${max - 1}}$`), {
    message: '$property 应为编号（字母、数字、- 和 .）',
  });
}

export { IsOptional, IsUUID };
