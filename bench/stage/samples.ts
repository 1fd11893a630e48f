import { randomUUID } from 'node:crypto';
import { L1, type NewEvent } from '#kernel/envelope.js';

/** 990121-2026-000 … */
export function projectOf(n: number): string {
  return `990121-2026-${String(n).padStart(3, '0')}`;
}

const ACTOR = { userId: 'u-1', name: '王工', post: '科员', agency: '住建局' };

/** An event whose stored record takes about 500 bytes. */
export function sampleEvent(projectId = projectOf(1), commandId: string = randomUUID()): NewEvent {
  return {
    id: randomUUID(),
    type: 'housing.FloorFinished',
    schemaVersion: 1,
    projectId,
    actor: ACTOR,
    basis: [],
    classification: L1,
    commandId,
    correlationId: commandId,
    causationId: commandId,
    data: { projectId, floor: 7 },
  };
}
