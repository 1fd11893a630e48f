import { ValidateBy } from 'class-validator';
import { endOf, isDay } from '#kernel/time.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A day (its end, Asia/Shanghai) or an instant with its zone. */
export function isMoment(value: unknown): value is string {
  if (isDay(value)) return true;
  if (typeof value !== 'string' || !INSTANT.test(value) || !isDay(value.slice(0, 10))) return false;
  return !Number.isNaN(new Date(value).getTime());
}

export function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoment',
    validator: {
      validate: isMoment,
      defaultMessage: () => '$property 应为日期（如 2026-03-05）或带时区的时间（如 2026-03-05T09:00:00+08:00）',
    },
  });
}

/** The first instant (ISO, UTC) that no longer belongs to the moment. Without one: all that there is. */
export function endOfMoment(moment: string | undefined): string {
  if (moment === undefined) return '9999-12-31T16:00:00.000Z';
  if (isDay(moment)) return endOf(moment).toISOString();
  return new Date(new Date(moment).getTime() + 1).toISOString();
}
