import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Day } from '#kernel/time.js';

export type OpinionGiven = DomainEvent<
  'OpinionGiven',
  {
    projectId?: string;
    opinionId: string;
    text: string;
    /** 转督办: a task with a 督办函 follows by itself. */
    supervise: boolean;
    lead?: string;
    due?: Day;
    givenBy: string;
  }
>;
/** 意见转办: the task that carries it out, or why none is needed. */
export type OpinionDispatched = DomainEvent<
  'OpinionDispatched',
  { projectId?: string; opinionId: string; taskId?: string; noAction?: string }
>;
export type OpinionEvent = OpinionGiven | OpinionDispatched;

export interface Opinion {
  readonly given?: OpinionGiven['data'];
  readonly dispatched?: OpinionDispatched['data'];
}

/** 领导批示, and what became of it. */
export const Opinion: Aggregate<Opinion, OpinionEvent> = {
  stream: 'housing.opinion',
  initial: {},
  evolve: (state, event) => {
    switch (event.type) {
      case 'OpinionGiven':
        return { ...state, given: event.data };
      case 'OpinionDispatched':
        return { ...state, dispatched: event.data };
    }
  },
  classification: { OpinionGiven: L2 },
};
