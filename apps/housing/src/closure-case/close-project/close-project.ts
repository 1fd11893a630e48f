import type { Acting } from '#kernel/acting.js';
import type { CaseState } from '../case-state.js';
import { openCase, passGate } from '../case-standing.js';
import type { ProjectClosed } from '../closure-events.js';
import { gate } from '../gate.js';

export class CloseProject {
  constructor(
    readonly projectId: string,
    readonly acting: Acting,
  ) {}
}

/** 销号: every condition of the gate holds at this revision. Nobody has a way around it. */
export function closeProject({ projectId, acting }: CloseProject, state: CaseState): ProjectClosed[] {
  if (state.closed) return [];
  const { caseId } = openCase(state);
  const conditions = gate(state, acting.today);
  passGate(
    state,
    acting.today,
    conditions.map(({ g }) => g),
  );
  const passed = conditions.map(({ g, ok, eventId }) => ({ g, ok, ...(eventId === undefined ? {} : { eventId }) }));
  return [{ type: 'ProjectClosed', data: { projectId, caseId, gate: passed, on: acting.today } }];
}
