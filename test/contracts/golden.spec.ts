import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { answerAggregate } from '#agency/answers/answer.js';
import { publishingOf } from '#agency/channels.js';
import { clueAccess } from '#agency/clue-access/clue-access.js';
import { deadlineDocket } from '#agency/deadline-docket/deadline-docket.js';
import { discover, type AgencyParts } from '#agency/discover.js';
import { operation } from '#agency/operations/operation.js';
import { exportsBelow } from '#agency/scan.js';
import { asCommand } from '#event-store/command-context.js';
import { domainEvent, EventStore } from '#event-store/event-store.js';
import { MemoryEventLog } from '#event-store/memory/memory-event-log.js';
import { storedEvent } from '#event-store/record-text.js';
import { current, versionOf } from '#event-store/upcast.js';
import { canonicalJson } from '#kernel/canonical-json.js';
import { fold, parseStream, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import type { StoredEvent } from '#kernel/envelope.js';
import { publicationsOf } from '#messaging/feed/entries.js';
import { goldenOf as goldenIn, KEEP_COMMAND, keepTexts, typeAndVersion } from '#testing/golden-records.js';
import { HandClock } from '#testing/hand-clock.js';
import { contractsFolder, serviceFolders, sharedSlices } from '../../apps/anju/src/services.js';
import { clueFile } from '../../apps/housing/src/clue-file/clue-file.js';

type AnyAggregate = Aggregate<unknown, DomainEvent>;

interface Service {
  readonly parts: AgencyParts;
  /** By the stream's name without the id. */
  readonly aggregates: ReadonlyMap<string, AnyAggregate>;
  readonly golden: readonly StoredEvent[];
}

const ROOT = join(import.meta.dirname, '../..');
const goldenOf = (service: string) => goldenIn(join(import.meta.dirname, 'golden'), service);
const services = new Map<string, Service>();

beforeAll(async () => {
  await exportsBelow(contractsFolder(), () => true);
  for (const { service, folder } of await serviceFolders()) {
    const exported = await exportsBelow(join(folder, 'src'), () => true);
    // those whose label or stream depends on what they are about are made by a function
    const made = [
      answerAggregate(service),
      clueAccess(service),
      deadlineDocket(service),
      operation(service),
      clueFile('AL-2026-1'),
    ];
    const aggregates = [...exported, ...made].filter(isAggregate).map((one) => [one.stream, one] as const);
    services.set(service, {
      parts: await discover(folder, sharedSlices()),
      aggregates: new Map(aggregates),
      golden: goldenOf(service).map((text, index) => storedEvent(text, index + 1)),
    });
  }
}, 60_000);

function isAggregate(value: unknown): value is AnyAggregate {
  return typeof value === 'object' && value !== null && ['stream', 'initial', 'evolve'].every((name) => name in value);
}

/** Event types that the sources declare: of a service, or of a slice that several share. */
function declaredIn(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/spec\.ts$|\.d\.ts$/.test(file))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));
  return files.flatMap((text) => [...text.matchAll(/DomainEvent<\s*'(\w+)'/g)].map(([, name]) => name!));
}

const typesOf = (events: readonly StoredEvent[]) => new Set(events.map(typeAndVersion));
const all = () => [...services].flatMap(([service, { golden }]) => golden.map((event) => ({ service, event })));

describe('an event that was once stored', () => {
  it('stands as it was stored, whatever today’s code makes of it', () => {
    for (const service of services.keys())
      for (const text of goldenOf(service)) expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it('is brought to the version that is stored today', () => {
    for (const { service, event } of all()) {
      const { upcasters } = services.get(service)!.parts;
      const { type, schemaVersion } = current(event, upcasters);
      expect({ type, schemaVersion }).toEqual({ type, schemaVersion: versionOf(event.type, upcasters) });
    }
  });

  it('is folded by its aggregate', () => {
    const faults = all().flatMap(({ service, event }) => {
      const { parts, aggregates } = services.get(service)!;
      const { aggregate } = parseStream(event.stream);
      if (aggregate === 'refusals') return []; // nothing is decided on it
      const by = aggregates.get(`${service}.${aggregate}`);
      return by
        ? faultOf(() => fold(by, [domainEvent(current(event, parts.upcasters))]))
        : [`nobody folds ${event.stream}`];
    });
    expect(faults).toEqual([]);
  });

  it('is published in the form of its contracts, and on record as it was stored', () => {
    for (const { service, event } of all()) {
      const { parts } = services.get(service)!;
      const text = canonicalJson({ ...event, position: undefined });
      const published = publicationsOf({ ...event, text }, publishingOf(parts)).map(({ publication }) => publication);
      const record = published.find(({ channel }) => channel === 'record')!.data as { body: string; record: string };
      if (record.body === 'verbatim') expect(record.record).toBe(text);
    }
  });

  it('is among the golden ones of its service, whatever its type', () => {
    const missing = [...services].flatMap(([service, { golden, parts }]) => {
      const types = typesOf(golden);
      return [...new Set(declaredIn(`apps/${service}/src`))]
        .map((name) => `${service}.${name}`)
        .map((type) => typeAndVersion({ type, schemaVersion: versionOf(type, parts.upcasters) }))
        .filter((type) => !types.has(type));
    });
    expect(missing.map((type) => `${type} has no golden record: ${KEEP_COMMAND}`)).toEqual([]);
  });

  it('is among those of some service, if several share it', () => {
    const kept = new Set(all().map(({ event }) => event.type.split('.')[1]));
    const missing = [...declaredIn('libs/agency/src'), ...declaredIn('libs/deadlines/src'), 'CommandRefused'].filter(
      (name) => !kept.has(name),
    );
    expect(missing.map((name) => `${name} has no golden record: ${KEEP_COMMAND}`)).toEqual([]);
  });

  it('was stored by its own service, and one form of it stands there once', () => {
    for (const { service, event } of all()) expect(event.type.startsWith(`${service}.`)).toBe(true);
    for (const service of services.keys()) expect(new Set(goldenOf(service)).size).toBe(goldenOf(service).length);
  });
});

describe('an event of an unknown type', () => {
  it('stops every decision on its stream', async () => {
    const decided: string[] = [];
    for (const [service, { aggregates }] of services) {
      for (const aggregate of [...aggregates.values()].filter(({ stream }) => stream.startsWith(`${service}.`))) {
        const log = new MemoryEventLog(new HandClock('2027-12-31T01:00:00.000Z'));
        const [like] = services.get('housing')!.golden;
        const stranger = { ...like!, type: `${service}.NeverHeardOf`, schemaVersion: 1 };
        const append = { stream: `${aggregate.stream}-x`, expectedRevision: -1, commandId: 'c', bodyHash: 'b' };
        await log.append({ ...append, events: [stranger] });
        const context = { ...like!, commandId: 'd', bodyHash: 'b' };
        const outcome = asCommand(context, () => new EventStore(log).decide(aggregate, 'x', () => []));
        await outcome.then(
          () => decided.push(aggregate.stream),
          (error: unknown) => expect(String(error)).toMatch(/NeverHeardOf/),
        );
      }
    }
    expect(decided).toEqual([]);
  });

  it('and of a version still to come is not read as an older one', () => {
    const [event] = services.get('housing')!.golden;
    expect(() => current({ ...event!, schemaVersion: 9 }, {})).toThrow(/version 9; known is 1/);
  });
});

describe(KEEP_COMMAND, () => {
  const record = (data: object, more: Partial<StoredEvent> = {}) =>
    canonicalJson({ stream: 'water.gauge-1', type: 'water.LevelRead', schemaVersion: 1, data, ...more });

  it('adds what has no golden record in its version and form, and changes none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anju-golden-'));
    try {
      const first = record({ metres: 2 });
      expect(keepTexts(folder, 'water', [first, record({ metres: 3 })])).toEqual(['water.LevelRead@1 metres']);
      const more = [
        record({ metres: 9 }),
        record({ metres: 4 }, { schemaVersion: 2 }),
        record({ metres: 4, by: 'u-1' }),
      ];
      const made = record({ metres: 5 }, { stream: 'water.said-1', type: 'water.MadeUp' });
      expect(keepTexts(folder, 'water', [...more, made])).toHaveLength(2);
      expect(goldenIn(folder, 'water')).toEqual([more[2], first, more[1]]);
      expect(keepTexts(folder, 'water', [...more, made])).toEqual([]);
      expect(goldenIn(folder, 'court')).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function faultOf(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    return [String(error)];
  }
}
