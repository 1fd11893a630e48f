import type { Acting } from '#kernel/acting.js';
import type { CaseState } from '../case-state.js';
import { requestsStillToMake } from '../case-standing.js';
import type { ClosureConsentRequested, GateFactNoted } from '../closure-events.js';

/** A fact of another stream or service that the gate asks about. Given by reactions alone. */
export class NoteGateFact {
  constructor(
    readonly projectId: string,
    readonly fact: Omit<GateFactNoted['data'], 'projectId'>,
    readonly acting: Acting,
  ) {}
}

/** Notes it once. After a material change everyone is asked again (T-9). */
export function noteGateFact(
  { projectId, fact, acting }: NoteGateFact,
  state: CaseState,
): (GateFactNoted | ClosureConsentRequested)[] {
  const { topic, subject, sourceEventId } = fact;
  const known = state.facts.find((each) => each.topic === topic && each.subject === subject);
  if (known?.eventId === sourceEventId) return [];
  const noted: GateFactNoted = { type: 'GateFactNoted', data: { projectId, ...fact } };
  return [noted, ...requestsStillToMake(state, [noted], projectId, acting)];
}
