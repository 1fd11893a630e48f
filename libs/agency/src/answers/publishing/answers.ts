import { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { parseStream } from '#kernel/decider.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { publish } from '../../publication.js';
import type * as told from '../answer.js';

/** Housing's tasks are signed on streams of their own, under the same name: those are no answers. */
const answered = ({ stream }: StoredEvent) => parseStream(stream).aggregate === 'answer';

/** An answer is told to who asked, on the answering service's channel `answers`. */
export const answerPublications = [
  publish(
    'CorroborationGiven',
    'answers',
    CorroborationGivenV1,
    ({ agency: _, ...given }: told.CorroborationGiven['data']) => given,
  ),
  publish('ClosureConsentGiven', 'answers', ClosureConsentGivenV1, (data: told.ClosureConsentGiven['data']) => data),
  publish(
    'ClosureObjectionGiven',
    'answers',
    ClosureObjectionGivenV1,
    (data: told.ClosureObjectionGiven['data']) => data,
  ),
  publish('TaskSigned', 'answers', TaskSignedV1, ({ taskId, by }: told.TaskSigned['data'], event) =>
    answered(event) ? { taskId, by } : undefined,
  ),
  publish('TaskReported', 'answers', TaskReportedV1, ({ taskId, text, result }: told.TaskReported['data'], event) =>
    answered(event) ? { taskId, text, result } : undefined,
  ),
];
