import type { Aggregate, DomainEvent } from '#kernel/decider.js';

export type CorroborationGiven = DomainEvent<
  'CorroborationGiven',
  {
    projectId: string;
    requestId: string;
    claimId: string;
    result: 'holds' | 'fails' | 'unknown';
    facts: string;
    figure?: number;
    /** SHA-256 of the facts, lower-case hex. */
    dataHash: string;
    agency: string;
  }
>;
export type ClosureConsentGiven = DomainEvent<
  'ClosureConsentGiven',
  { projectId: string; caseId: string; caseRevision: number; agency: string }
>;
export type ClosureObjectionGiven = DomainEvent<
  'ClosureObjectionGiven',
  { projectId: string; caseId: string; caseRevision: number; agency: string; fact: string; wouldSatisfy: string }
>;
export type TaskSigned = DomainEvent<'TaskSigned', { projectId?: string; taskId: string; by: string }>;
export type TaskReported = DomainEvent<
  'TaskReported',
  { projectId?: string; taskId: string; text: string; result: 'progress' | 'done' | 'declined' }
>;
export type AnswerEvent = CorroborationGiven | ClosureConsentGiven | ClosureObjectionGiven | TaskSigned | TaskReported;

/** What was answered last, so that an answer sent twice is taken once. */
export interface Answer {
  readonly last: string;
  readonly signed: boolean;
}

/** Answers on one thing that was asked: a request, an agency's part in a closing case, a task. */
export function answerAggregate(service: string): Aggregate<Answer, AnswerEvent> {
  return {
    stream: `${service}.answer`,
    initial: { last: '', signed: false },
    evolve: (state, event) => {
      switch (event.type) {
        case 'TaskSigned':
          return { ...state, signed: true };
        case 'CorroborationGiven':
        case 'ClosureConsentGiven':
        case 'ClosureObjectionGiven':
        case 'TaskReported':
          return { ...state, last: saying(event) };
      }
    },
  };
}

/** Nothing if it was the last thing said, else the answer. */
export function unlessSaid<Event extends AnswerEvent>(state: Answer, event: Event): Event[] {
  return state.last === saying(event) ? [] : [event];
}

function saying({ type, data }: AnswerEvent): string {
  return JSON.stringify([type, ...Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
