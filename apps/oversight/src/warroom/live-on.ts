import type { Fact } from '#messaging/fact.js';
import { EVENT_LABELS } from './event-labels.data.js';
import { CHANGES } from './evolve-life.js';
import { unknownProject, type ProjectLife } from './project-life.js';

/** The project's life after one more published fact. */
export function liveOn(row: ProjectLife | undefined, fact: Fact, projectCode: string): ProjectLife {
  const life = row ?? unknownProject(projectCode);
  const label = EVENT_LABELS[fact.type] ?? fact.type;
  const changed = { ...life, ...CHANGES[fact.type]?.(life, fact) };
  return { ...changed, lastEvent: { type: fact.type, label, at: fact.recordedAt } };
}
