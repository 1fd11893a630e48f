import type { Classification, StoredEvent } from '#kernel/envelope.js';

export type ServiceId =
  | 'housing'
  | 'finance'
  | 'public-security'
  | 'court'
  | 'petition'
  | 'discipline'
  | 'oversight'
  | 'identity'
  | (string & {});

/** What a service is to the others. One `agency.ts` per folder of `apps/`. */
export interface AgencyManifest {
  /** Folder, path, topic, stream and `AGENCY=` id. */
  readonly service: ServiceId;
  /** Chinese title of its pages. */
  readonly title: string;
  /**
   * Channels out, one per audience. `all` readers: every service. `record` (everything, to discipline only)
   * is added by the platform.
   */
  readonly channels: Readonly<Record<string, { readonly readers: 'all' | readonly ServiceId[] }>>;
  /** Channels in: `<service>.<channel>`. A service that is not there yet is waited for. */
  readonly consumes: readonly `${string}.${string}`[];
  /** What of an event goes into the `record` channel; default: the body, or its header alone for L3. */
  readonly record?: (event: StoredEvent) => 'verbatim' | 'header';
}

export function defineAgency(manifest: AgencyManifest): AgencyManifest {
  return manifest;
}

/** L3 bodies leave the service as a header only. */
export function recordByLevel(event: { readonly classification: Classification }): 'verbatim' | 'header' {
  return event.classification.level === 'L3' ? 'header' : 'verbatim';
}
