import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { from, switchMap, type Observable } from 'rxjs';
import type { ProjectionRunner } from '#projections/projection-runner.js';
import { answerLater } from '#http/answer-later.js';
import { Malformed } from '#http/malformed.js';
import type { SignedRequest } from './request.js';

const PATIENCE_MS = 2000;

/** `?after=<position>`: the answer shows at least that, or is 202 with how far the service has come. */
export class FreshnessInterceptor implements NestInterceptor {
  constructor(private readonly projections: ProjectionRunner) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const { after } = http.getRequest<SignedRequest>().query;
    if (typeof after !== 'string') return next.handle();
    return from(this.shows(after)).pipe(
      switchMap((fresh) => (fresh ? next.handle() : from([this.notYet(http.getResponse<Response>())]))),
    );
  }

  private shows(after: string): Promise<boolean> {
    return this.projections.waitFor(after, PATIENCE_MS).catch(() => {
      throw new Malformed('after 应为回执中的 position，如 housing:1234');
    });
  }

  private notYet(response: Response): object {
    answerLater(response);
    return { projections: this.projections.status() };
  }
}
