import type { ClosureConsentRequestedV1 } from '#contracts/housing/closure-consent-requested.v1.js';
import type { ClosureReturnedV1 } from '#contracts/housing/closure-returned.v1.js';
import type { CorroborationRequestedV1 } from '#contracts/housing/corroboration-requested.v1.js';
import type { TaskIssuedV1 } from '#contracts/housing/task-issued.v1.js';
import type { Fact } from '#messaging/fact.js';
import type { Asked } from './asked.js';

/** `finance.TaskSigned` → `TaskSigned`, `housing.task-issued.v1` → `task-issued.v1`. */
const local = (type: string) => type.slice(type.indexOf('.') + 1);

/** Claim, closing case or task that the fact speaks of; a returned case is spoken of in two: the case and its claim (G7). */
export function subjectsOf(fact: Fact): string[] {
  const { claimId, caseId, taskId } = fact.data as { claimId?: string; caseId?: string; taskId?: string };
  const subjects = isReturn(fact) ? [caseId, claimId] : [claimId ?? caseId ?? taskId];
  return subjects.filter((subject) => subject !== undefined);
}

/** What is asked for, if the fact asks for something. Housing folds its own events, the others what it published. */
export function request({ type, data }: Fact): Asked | undefined {
  switch (local(type)) {
    case 'corroboration-requested.v1':
    case 'CorroborationRequested': {
      const { projectId, claimId, requestId, askedOf, agency, question, due } = data as CorroborationRequestedV1;
      const about = { requestId, subjectId: claimId, projectId, askedOf, agency };
      return { kind: 'corroboration', ...about, question, due, answered: '' };
    }
    case 'closure-consent-requested.v1':
    case 'ClosureConsentRequested': {
      const { projectId, caseId, caseRevision, askedOf, agency, due } = data as ClosureConsentRequestedV1;
      const about = { requestId: caseId, subjectId: caseId, projectId, askedOf, agency };
      return { kind: 'consent', ...about, question: '是否同意销号', due, caseRevision, answered: '' };
    }
    case 'task-issued.v1':
    case 'TaskIssued': {
      const { projectId = '', taskId, title, lead, askedOf, due } = data as TaskIssuedV1;
      const about = { requestId: taskId, subjectId: taskId, projectId, askedOf, agency: lead };
      return { kind: 'task', ...about, question: title, due, answered: '' };
    }
  }
  return undefined;
}

/** Which request got which answer, if the fact is an answer. */
export function answer({ type, data }: Fact): (Partial<Asked> & { answered: string }) | undefined {
  const { requestId, caseId, taskId, agency, result } = data as Record<string, string | undefined>;
  const of = (id: string | undefined, answered: string) =>
    id === undefined ? undefined : { requestId: id, ...(agency === undefined ? {} : { agency }), answered };
  switch (local(type)) {
    case 'CorroborationGiven':
    case 'CorroborationReceived':
      return of(requestId, result ?? 'unknown');
    case 'ClosureConsentGiven':
    case 'ClosureConsented':
      return of(caseId, 'consented');
    case 'ClosureObjectionGiven':
    case 'ClosureObjected':
      return of(caseId, 'objected');
    case 'TaskReported':
      return of(taskId, result ?? 'progress');
  }
  return undefined;
}

/** Does the fact settle the matter, so that this needs no answer any more? */
export function isOver(fact: Fact, { requestId }: Asked): boolean {
  if (!isReturn(fact)) return OVER.includes(local(fact.type));
  const { caseId, inspectorsRequest } = fact.data as ClosureReturnedV1;
  return requestId === caseId || requestId === inspectorsRequest;
}

function isReturn({ type }: Fact): boolean {
  return ['ClosureReturned', 'closure-returned.v1'].includes(local(type));
}

const OVER = [
  ...['ClaimVerified', 'ClaimRejected', 'ClaimWithdrawn', 'ProjectClosed'],
  ...['claim-verified.v1', 'claim-rejected.v1', 'claim-withdrawn.v1', 'project-closed.v1'],
];
