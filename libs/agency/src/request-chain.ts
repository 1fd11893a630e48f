import type { ErrorRequestHandler, NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { jsonBody, LineCut } from '#http/body.js';
import { problemOf } from '#http/problem-of.js';
import type { Directory } from '#identity/directory.js';
import type { DomainClock, MachineClock } from '#kernel/clock.js';
import type { CommandGateway } from './gateway.js';
import type { SignedRequest } from './request.js';
import { resolveSession } from './session.middleware.js';

/** Pages load scripts and styles from here only; Ant Design writes styles at run time, hence `unsafe-inline` for those. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false, // the county's proxy speaks TLS
  });
}

/** First who, then what: a body is read only after the session is known. */
export function sessionThenBody(
  directory: Directory,
  machine: MachineClock,
  clock: DomainClock,
  gateway: CommandGateway,
): (RequestHandler | ErrorRequestHandler)[] {
  return [noStore, resolveSession(directory, machine, clock), jsonBody(), refuseBody(gateway)];
}

function noStore(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
  next();
}

/** A body that could not be read is a refusal on record, if we know whose it is and all of it has come. */
function refuseBody(gateway: CommandGateway): ErrorRequestHandler {
  return (error: unknown, request: SignedRequest, _response: Response, next: NextFunction) => {
    const { officer, path, method } = request;
    const { type, title } = problemOf(error);
    const refused = officer !== undefined && !(error instanceof LineCut);
    const recorded = refused
      ? gateway.refuse({ actor: officer, content: { method, path } }, type.slice('/problems/'.length), title)
      : Promise.resolve();
    recorded.then(() => next(error), next);
  };
}

/** What fails outside of Nest's own filters is told in the same way. */
export function tellProblems(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const answer = problemOf(error);
    if (answer.status >= 500) report(error);
    response.status(answer.status).type('application/problem+json').json(answer);
  };
}
