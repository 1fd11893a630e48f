import type { Acting } from '#kernel/acting.js';
import { at, type Day } from '#kernel/time.js';
import { dueDay } from '../../statutory-clocks.js';
import type { InsolvencyCase } from '../insolvency-case.js';
import type { InsolvencyTestCleared, InsolvencyTestMet } from '../insolvency-events.js';

/** Given by a reaction to finance's audit. */
export class NoteInsolvencyTest {
  constructor(
    readonly projectId: string,
    readonly audit: { readonly insolvent: boolean; readonly auditedOn: Day },
    readonly acting: Acting,
  ) {}
}

/** Starts the clock of PM-11 with the first audit that meets the test; a later one does not start it anew. */
export function noteInsolvencyTest(
  { projectId, audit, acting }: NoteInsolvencyTest,
  state: InsolvencyCase,
): (InsolvencyTestMet | InsolvencyTestCleared)[] {
  if (state.stage !== 'none' || audit.insolvent === (state.testLastDay !== undefined)) return [];
  const { auditedOn } = audit;
  const occurredAt = at(auditedOn).toISOString();
  if (!audit.insolvent) return [{ type: 'InsolvencyTestCleared', data: { projectId, on: auditedOn }, occurredAt }];
  const lastDay = dueDay('PM-11', auditedOn, acting);
  return [{ type: 'InsolvencyTestMet', data: { projectId, metOn: auditedOn, lastDay }, occurredAt }];
}
