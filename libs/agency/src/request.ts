import type { Request } from 'express';
import type { Officer } from '#identity/session.js';
import type { HolidayNotice } from '#kernel/holidays.js';

/** A request after the session has been resolved. */
export interface SignedRequest extends Request {
  officer?: Officer;
  /** Known to this service when the request came in. */
  holidays?: readonly HolidayNotice[];
}

/** `POST /api/projects/:projectCode/claims`: the key of the access table. */
export function routeOf(request: Request): string {
  const path = (request as { route?: { path?: unknown } }).route?.path;
  return `${request.method} ${typeof path === 'string' ? path : request.path}`;
}
