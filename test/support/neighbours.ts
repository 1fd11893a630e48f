import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { asCommand } from '#event-store/command-context.js';
import { EventStore } from '#event-store/event-store.js';
import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { TestCounty } from './test-county.js';

/** Services that stand for others in the specs of one: `more` of a test county. */
export function neighbours(...services: readonly string[]): { service: string; folder: string }[] {
  return services.map((service) => ({ service, folder: join(import.meta.dirname, '../neighbours', service) }));
}

/** A neighbour puts a fact on record, and everybody who reads its channel learns it. */
export async function say(
  county: TestCounty,
  service: string,
  type: string,
  data: { readonly projectId: string; readonly [field: string]: unknown },
): Promise<void> {
  const store = county.services.agencies.find((agency) => agency.service === service)?.get(EventStore);
  if (!store) throw new Error(`no service "${service}" in this county`);
  const said: Aggregate<object, DomainEvent> = { stream: `${service}.said`, initial: {}, evolve: (state) => state };
  const actor = { userId: 'neighbour', name: '邻居', post: '科员', agency: service };
  const id = uuidv7();
  const context = { commandId: id, bodyHash: id, correlationId: id, causationId: id, actor };
  await asCommand(context, () => store.decide(said, data.projectId, () => [{ type, data }]));
  await county.settle();
}
