import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { StandingDeadline } from '#deadlines/standing-deadline.js';
import { upcastersOf, type Upcaster, type Upcasters } from '#event-store/upcast.js';
import type { AccessTable } from '#identity/access.js';
import type { Migration } from '#messaging/migration.js';
import type { Reaction } from '#messaging/reaction.js';
import type { Projection } from '#projections/projection.js';
import { docketReactions } from './deadline-docket/docket-reactions.js';
import type { AgencyManifest } from './define-agency.js';
import { operationsAccess } from './operations/operations-access.js';
import type { PublicationRule } from './publication.js';
import { defaultExport, exportsBelow, withSuffix } from './scan.js';
import type { TimerRule } from './timers/timer-rule.js';

/** All that a service's folder holds, found by names of folders and suffixes of files. */
export interface AgencyParts {
  readonly manifest: AgencyManifest;
  readonly access: AccessTable;
  readonly controllers: readonly Type[];
  /** Command and query handlers. */
  readonly handlers: readonly Type[];
  /** Other injectable classes that touch the world: `x.module.ts`. */
  readonly services: readonly Type[];
  readonly projections: readonly Projection[];
  readonly reactions: readonly Reaction[];
  readonly publications: readonly PublicationRule[];
  /** Old stored forms of its events, read as today's. */
  readonly upcasters: Upcasters;
  readonly timers: readonly TimerRule[];
  /** Days in events that a year's notice may move (PM-24). */
  readonly deadlines: readonly StandingDeadline[];
  /** Tables of the service's own, beside those of the platform: `x.sql.ts` exports Migration lists. */
  readonly migrations: readonly Migration[];
}

/** Reads `apps/<service>`; slices of the platform are part of every service or of those that name them. */
export async function discover(folder: string, shared: readonly string[]): Promise<AgencyParts> {
  const manifest = await defaultExport<AgencyManifest>(folder, 'agency');
  const slices = (manifest.slices ?? []).map((slice) => join(import.meta.dirname, slice));
  const sources = [join(folder, 'src'), ...shared, ...slices];
  const found = (matches: (file: string) => boolean) => fromAll(sources, (source) => exportsBelow(source, matches));
  const inFolder = async (name: string) =>
    (await fromAll(sources, (source) => exportsBelow(join(source, name), () => true))).flat();
  const deadlines = (await inFolder('deadlines')).filter(
    has<StandingDeadline>('code', 'aggregate', 'setBy', 'running'),
  );
  return {
    manifest,
    access: { ...(await defaultExport<AccessTable>(folder, 'access')), ...operationsAccess },
    controllers: (await found(withSuffix('controller'))).filter(isClass),
    handlers: (await found(withSuffix('handler'))).filter(isClass),
    services: (await found(withSuffix('module'))).filter(isClass),
    projections: (await found(withSuffix('projection')))
      .flat()
      .filter(has<Projection>('name', 'version', 'on', 'project'))
      .map((projection) => ofService(projection, manifest.service)),
    reactions: [
      ...(await inFolder('reactions')).filter(has<Reaction>('name', 'when', 'then')),
      ...docketReactions(manifest.service, deadlines),
    ],
    publications: (await inFolder('publishing')).filter(has<PublicationRule>('on', 'channel', 'as')),
    upcasters: upcastersOf(
      manifest.service,
      (await inFolder('upcasters')).filter(has<Upcaster>('event', 'from', 'upcast')),
    ),
    timers: (await inFolder('deadlines')).filter(has<TimerRule>('name', 'start', 'order')),
    deadlines,
    migrations: (await found(withSuffix('sql'))).flat().filter(has<Migration>('id', 'sql')),
  };
}

/** One source after the other, as files are. */
async function fromAll(sources: readonly string[], read: (source: string) => Promise<unknown[]>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const source of sources) found.push(...(await read(source)));
  return found;
}

/** A shared slice says `*.TaskSigned` where it means that event of the service it is part of. */
function ofService(projection: Projection, service: string): Projection {
  return { ...projection, on: projection.on.map((type) => type.replace(/^\*\./, `${service}.`)) };
}

function isClass(value: unknown): value is Type {
  return typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
}

/** Values of a known form among a file's exports; helper functions beside them are left alone. */
function has<Form>(...fields: (keyof Form & string)[]): (value: unknown) => value is Form {
  return (value): value is Form =>
    typeof value === 'object' && value !== null && fields.every((field) => field in value);
}
