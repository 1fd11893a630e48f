import type { DomainEvent } from '#kernel/decider.js';
import { at, type Day } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';

/** An own event as projections and reactions see it, recorded at noon of a day. */
export function aFact(service: string, { type, data }: DomainEvent, day: Day = '2026-01-05'): Fact {
  const projectId = 'projectId' in data ? String(data.projectId) : undefined;
  const recordedAt = at(day, '12:00').toISOString();
  return {
    ...{ id: `${type}-${day}`, type: `${service}.${type}`, service, agency: service, correlationId: 'spec' },
    ...(projectId === undefined ? {} : { projectId }),
    ...{ key: projectId ?? `${service}.spec-1`, occurredAt: recordedAt, recordedAt, data },
  };
}
