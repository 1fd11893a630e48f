import { HttpException } from '@nestjs/common';
import { mayPass } from '#messaging/outage.js';
import { CommandIdReused, NotFound, RevisionConflict, RuleViolation } from '#kernel/errors.js';
import { SignInRefused } from './denial.js';
import { Malformed } from './malformed.js';
import { problem, type Problem } from './problem.js';

const BY_STATUS: Readonly<Record<number, readonly [string, string]>> = {
  400: ['malformed', '请求格式不正确'],
  401: ['not-signed-in', '未登录或登录已过期，请重新登录'],
  403: ['not-allowed', '您的岗位无权办理此事项'],
  404: ['not-found', '没有找到所请求的内容'],
  413: ['too-large', '提交的内容过大，单次请求不超过 1 MB'],
  415: ['wrong-type', '不支持的内容类型'],
  429: ['too-many', '操作过于频繁，请稍后再试'],
  503: ['not-ready', '服务正在启动或暂不可用，请稍后再试'],
};

/** The one place where an error becomes a status code. What is not known here is 500 and tells nothing. */
export function problemOf(error: unknown): Problem {
  if (error instanceof RuleViolation) return problem(409, error.code, error.message);
  if (error instanceof Malformed) return problem(error.status, error.code, error.message, { errors: error.errors });
  if (error instanceof SignInRefused) return problem(401, error.code, error.message);
  if (error instanceof CommandIdReused) return problem(422, 'command-id-reused', error.message);
  if (error instanceof RevisionConflict) return problem(412, 'conflict', '他人刚刚修改了同一事项，请刷新后重试');
  if (error instanceof NotFound) return problem(404, 'not-found', error.message);
  const status = mayPass(error) ? 503 : statusOf(error);
  const known = BY_STATUS[status];
  if (known) return problem(status, known[0], known[1]);
  return status < 500
    ? problem(status, 'refused', '请求不能办理')
    : problem(500, 'broken', '系统内部错误，已记录，请联系管理员');
}

/** Nest's own exceptions and those of body parsers (`status` on a plain error). */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
