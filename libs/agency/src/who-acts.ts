import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Acting } from '#kernel/acting.js';
import type { DomainClock } from '#kernel/clock.js';
import type { HolidayNotice } from '#kernel/holidays.js';
import { dayOf } from '#kernel/time.js';
import type { Officer } from '#identity/session.js';
import type { SignedRequest } from './request.js';

/** Who gives the order, and when by the county's clock. */
export function actingOf(officer: Officer, clock: DomainClock, holidays: readonly HolidayNotice[] = []): Acting {
  const now = clock.now();
  const { userId, name, post, agency, roles } = officer;
  return { userId, name, post, agency, roles, now: now.toISOString(), today: dayOf(now), holidays };
}

/** Parameter of a controller method: the signed-in officer as `Acting`. */
export const WhoActs = createParamDecorator((_: unknown, context: ExecutionContext): Acting => {
  const request = context.switchToHttp().getRequest<SignedRequest & { clock: DomainClock }>();
  if (!request.officer) throw new Error('WhoActs on a route that everyone may use');
  return actingOf(request.officer, request.clock, request.holidays);
});

/** Parameter of a controller method: the signed-in officer with the session. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Officer => {
  const { officer } = context.switchToHttp().getRequest<SignedRequest>();
  if (!officer) throw new Error('SignedIn on a route that everyone may use');
  return officer;
});
