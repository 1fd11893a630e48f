import type { Response } from 'express';

/** The request is understood, but what it asks for is not there yet: 202. */
export function answerLater(response: Response): void {
  response.status(202);
}
