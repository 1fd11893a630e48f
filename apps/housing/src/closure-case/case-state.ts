import type { Day } from '#kernel/time.js';
import type { GateTopic } from './closure-events.js';

export interface Signature {
  readonly agency: string;
  readonly kind: 'consent' | 'objection';
  /** The case as the agency saw it. */
  readonly afterRevision: number;
  readonly eventId?: string;
}

/** One application for closing; `<project>-C1`, and another after a reopening. */
export interface OpenCase {
  readonly caseId: string;
  /** The claim of resolution that the application names. */
  readonly claimId: string;
  readonly standardVersion: string;
  /** G12: the cited standard was in force on the day of the application. */
  readonly standardInForce: boolean;
  readonly applicant: string;
  readonly appliedOn: Day;
  readonly requests: readonly { readonly agency: string; readonly askedOf: string; readonly caseRevision: number }[];
  readonly signatures: readonly Signature[];
  readonly notice?: { readonly from: Day; readonly to: Day; readonly revision: number };
  readonly objections: readonly { readonly objectionId: string; readonly handled: boolean }[];
  readonly accepted?: { readonly on: Day; readonly revision: number };
  readonly approved?: { readonly resolutionId: string; readonly revision: number };
  readonly cityCheck: 'none' | 'passed' | 'failed';
  /** G7: what the inspectors answered; an answer given once is known to the case alone. */
  readonly inspectors: 'unasked' | 'asked' | 'holds' | 'fails' | 'unknown';
}

export interface GateFact {
  readonly topic: GateTopic;
  readonly subject: string;
  readonly standing: string;
  readonly eventId: string;
}

/** What the rules of closing ask about. Plain data: a read model keeps it as it is. */
export interface CaseState {
  /** Of the last event of the stream, from 0; −1 before the first. */
  readonly revision: number;
  /** Of the last material change (T-9). */
  readonly material: number;
  readonly facts: readonly GateFact[];
  readonly cases: number;
  readonly open?: OpenCase;
  readonly closed: boolean;
  readonly failedOn?: Day;
  readonly findings: readonly { readonly findingId: string; readonly due: Day; readonly fixed: boolean }[];
  readonly reinspected: readonly number[];
  readonly seen: readonly string[];
}
