import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SESSION_COOKIE } from '#identity/session.js';

/** The answer's session cookie. */
export interface SessionCookie {
  set(token: string): void;
  clear(): void;
}

/** Parameter of a controller method that begins, renews or ends a session. */
export const Cookie = createParamDecorator((_: unknown, context: ExecutionContext): SessionCookie => {
  const http = context.switchToHttp();
  const response = http.getResponse<Response>();
  const { secure } = http.getRequest<Request>();
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  return {
    set: (token) => void response.cookie(SESSION_COOKIE, token, options),
    clear: () => void response.clearCookie(SESSION_COOKIE, options),
  };
});
