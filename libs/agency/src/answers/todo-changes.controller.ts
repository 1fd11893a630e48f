import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { auditTime, filter, fromEventPattern, map, takeUntil, timer, type Observable } from 'rxjs';
import { AnswersMedia } from '#http/answers.js';
import { ProjectionRunner } from '#projections/projection-runner.js';
import { askedOfUs } from './asked-of-us.projection.js';

const AT_MOST_EVERY_MS = 250;
/** Then the browser asks again, as whoever is signed in by then. */
const LONGEST_MS = 600_000;

/**
 * Server-sent events: 待办 may have changed. It never says how, so that a stream that outlives a session tells nothing:
 * whoever hears of it asks for the list, and is let in or not.
 */
@Controller('api/answers/todo/changes')
export class TodoChangesController {
  constructor(private readonly projections: ProjectionRunner) {}

  @Sse()
  @AnswersMedia('text/event-stream')
  changes(): Observable<MessageEvent> {
    return fromEventPattern<readonly string[]>(
      (tell) => this.projections.onAdvanced(tell),
      (_, stop: () => void) => stop(),
    ).pipe(
      filter((touched) => touched.includes(askedOfUs.name)),
      auditTime(AT_MOST_EVERY_MS),
      map(() => ({ data: 'changed' })),
      takeUntil(timer(LONGEST_MS)),
    );
  }
}
