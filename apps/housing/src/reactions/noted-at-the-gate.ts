import type { Acting } from '#kernel/acting.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { GateFactNoted } from '../closure-case/closure-events.js';
import { NoteGateFact } from '../closure-case/note-gate-fact/note-gate-fact.js';

type Note = Pick<GateFactNoted['data'], 'topic' | 'subject' | 'standing' | 'material'>;

/** The order that notes a fact on the closing case of its project. A fact about no project concerns no gate. */
export function noted(
  { id, projectId, occurredAt }: Fact,
  acting: Acting,
  note: Note,
  project = projectId,
): NoteGateFact[] {
  if (project === undefined) return [];
  return [new NoteGateFact(project, { ...note, on: dayOf(occurredAt), sourceEventId: id }, acting)];
}
