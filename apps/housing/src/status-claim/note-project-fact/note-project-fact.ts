import type { Acting } from '#kernel/acting.js';
import type { ProjectFactNoted } from '../observation-events.js';
import type { StatusClaims } from '../status-claims.js';

/** What the project's file says, noted where claims are decided. Given by reactions alone. */
export class NoteProjectFact {
  constructor(
    readonly projectId: string,
    readonly fact: Omit<ProjectFactNoted['data'], 'projectId'>,
    readonly acting: Acting,
  ) {}
}

export function noteProjectFact({ projectId, fact }: NoteProjectFact, { seen }: StatusClaims): ProjectFactNoted[] {
  if (seen.seen.includes(fact.sourceEventId)) return [];
  return [{ type: 'ProjectFactNoted', data: { projectId, ...fact } }];
}
