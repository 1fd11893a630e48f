import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { problemOf } from './problem-of.js';

/** Answers every failure with a problem document; only what is broken is logged, with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly report: (error: unknown) => void) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const answer = problemOf(error);
    if (answer.status >= 500) this.report(error);
    if (!response.headersSent) response.status(answer.status).type('application/problem+json').json(answer);
  }
}
