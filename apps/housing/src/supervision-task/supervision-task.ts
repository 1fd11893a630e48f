import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

export type Grade = 'normal' | 'urgent' | 'special';
export type Colour = 'blue' | 'orange' | 'red';
/** Where a task comes from. */
export type TaskSource = 'office' | 'opinion' | 'resolution' | 'superior';

/** What every event of a task carries. */
interface OfTask {
  projectId?: string;
  taskId: string;
}
/** An event that tells what a unit did; `sourceEventId` where another service (or the answers slice) recorded it. */
interface ByUnit extends OfTask {
  agency: string;
  sourceEventId?: string;
}

export type TaskIssued = DomainEvent<
  'TaskIssued',
  OfTask & {
    title: string;
    lead: string;
    /** Service in which the lead works. */
    askedOf: string;
    cooperators: readonly string[];
    due: Day;
    grade: Grade;
    source: TaskSource;
    sourceRef?: string;
    /** A 督办函 goes with it. */
    letter: boolean;
    issuedBy: string;
    /** Last instant for the signature (DL-H02, urgent: DL-H02U). */
    signBy: string;
  }
>;
export type TaskSigned = DomainEvent<'TaskSigned', ByUnit & { by: string; late: boolean }>;
export type TaskDeclined = DomainEvent<'TaskDeclined', ByUnit & { reason: string }>;
export type TaskProgressed = DomainEvent<
  'TaskProgressed',
  ByUnit & { text: string; difficulty?: string; need?: string }
>;
export type ExtensionRequested = DomainEvent<'ExtensionRequested', ByUnit & { to: Day; reason: string }>;
export type ExtensionGranted = DomainEvent<'ExtensionGranted', OfTask & { to: Day; reason: string; approver: string }>;
export type ExtensionRefused = DomainEvent<'ExtensionRefused', OfTask & { reason: string; approver: string }>;
export type ResultSubmitted = DomainEvent<'ResultSubmitted', ByUnit & { text: string }>;
export type ResultReturned = DomainEvent<'ResultReturned', OfTask & { agency: string; reason: string }>;
export type TaskCompleted = DomainEvent<'TaskCompleted', OfTask & { by: string }>;
/** 督查单; `mendBy` is the day after which the next colour may follow. */
export type ReminderIssued = DomainEvent<
  'ReminderIssued',
  OfTask & { colour: Colour; mendBy: Day; title?: string; lead?: string; due?: Day }
>;

export type SupervisionTaskEvent =
  | TaskIssued
  | TaskSigned
  | TaskDeclined
  | TaskProgressed
  | ExtensionRequested
  | ExtensionGranted
  | ExtensionRefused
  | ResultSubmitted
  | ResultReturned
  | TaskCompleted
  | ReminderIssued;

export interface SupervisionTask {
  readonly status: 'none' | 'issued' | 'signed' | 'declined' | 'completed';
  readonly issued?: TaskIssued['data'];
  readonly due: Day;
  /** Units whose own final report lies before the office (H-11). */
  readonly reported: ReadonlySet<string>;
  readonly lastProgress: string;
  readonly asksUntil?: Day | undefined;
  readonly reminder?: { readonly colour: Colour; readonly mendBy: Day };
}

/** 交办督办: one task from its issue to 办结. */
export const SupervisionTask: Aggregate<SupervisionTask, SupervisionTaskEvent> = {
  stream: 'housing.supervisionTask',
  initial: { status: 'none', due: '', reported: new Set(), lastProgress: '' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'TaskIssued':
        return { ...state, status: 'issued', issued: event.data, due: event.data.due };
      case 'TaskSigned':
        return { ...state, status: 'signed' };
      case 'TaskDeclined':
        return { ...state, status: 'declined' };
      case 'TaskProgressed':
        return { ...state, lastProgress: `${event.data.agency}: ${event.data.text}` };
      case 'ExtensionRequested':
        return { ...state, asksUntil: event.data.to };
      case 'ExtensionGranted':
        return { ...state, asksUntil: undefined, due: event.data.to };
      case 'ExtensionRefused':
        return { ...state, asksUntil: undefined };
      case 'ResultSubmitted':
        return { ...state, reported: new Set([...state.reported, event.data.agency]) };
      case 'ResultReturned':
        return { ...state, reported: new Set([...state.reported].filter((unit) => unit !== event.data.agency)) };
      case 'TaskCompleted':
        return { ...state, status: 'completed' };
      case 'ReminderIssued':
        return { ...state, reminder: event.data };
    }
  },
};
