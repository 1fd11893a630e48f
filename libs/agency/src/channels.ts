import { RECORD_CHANNEL, type Publisher } from '#messaging/feed.js';
import type { Publishing } from '#messaging/feed/entries.js';
import { headerForRestricted } from '#messaging/feed/record.js';
import type { Subscription } from '#messaging/transport.js';
import type { AgencyManifest } from './define-agency.js';
import type { AgencyParts } from './discover.js';
import { translate } from './publication.js';

/** Every service publishes its record to discipline: nobody can leave that out. */
export function publisherOf({ service, channels }: AgencyManifest): Publisher {
  return { service, channels: { ...channels, [RECORD_CHANNEL]: { readers: ['discipline'], contracts: [] } } };
}

export function publishingOf({ manifest, publications, upcasters }: AgencyParts): Publishing {
  const { service, record } = manifest;
  return {
    publisher: publisherOf(manifest),
    translate: translate(service, publications),
    recordPolicy: record ?? headerForRestricted,
    upcasters,
  };
}

/**
 * `*.answers`: that channel of every service that has one; a service's own `record` is read like the others'.
 * A service that does not run in this shape is not there to be read.
 */
export function subscriptionsOf(
  manifest: AgencyManifest,
  services: readonly string[],
  has: (service: string, channel: string) => boolean,
): Subscription[] {
  return manifest.consumes.flatMap((source) => {
    const [from = '', channel = ''] = source.split('.');
    const publishers =
      from === '*'
        ? services.filter((service) => has(service, channel))
        : services.filter((service) => service === from);
    const others = publishers.filter(
      (service) => service !== manifest.service || channel === RECORD_CHANNEL || from !== '*',
    );
    return others.map((service) => ({ consumer: manifest.service, service, channel }));
  });
}
