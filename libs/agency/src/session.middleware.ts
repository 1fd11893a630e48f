import { parseCookie } from 'cookie';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { DomainClock, MachineClock } from '#kernel/clock.js';
import type { Directory } from '#identity/directory.js';
import { SESSION_COOKIE } from '#identity/session.js';
import { verifySession } from '#identity/tokens.js';
import type { SignedRequest } from './request.js';

/** Resolves the session before any body is read. */
export function resolveSession(directory: Directory, machine: MachineClock, clock: DomainClock): RequestHandler {
  return (request: SignedRequest, _response: Response, next: NextFunction) => {
    Object.assign(request, { clock });
    const token = parseCookie(request.headers.cookie ?? '')[SESSION_COOKIE];
    if (token === undefined) {
      next();
      return;
    }
    verifySession(token, (keyId) => directory.publicKeyOf(keyId), machine.now())
      .then((claims) => (claims ? directory.officer(claims) : undefined))
      .then(async (officer) => {
        if (officer) Object.assign(request, { officer, holidays: await directory.holidays() });
        next();
      })
      .catch(next);
  };
}
