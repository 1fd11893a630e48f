import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyManifest } from '#agency/define-agency.js';
import { defaultExport } from '#agency/scan.js';
import { serviceFolders } from '../../apps/anju/src/services.js';

/** The platform adds it to every service, for discipline alone. */
const RECORD = { readers: ['discipline'] as readonly string[] };

/** What is wrong with the subscriptions of these services; a shape may leave services out, so a start can't tell. */
function faults(manifests: readonly AgencyManifest[]): string[] {
  const channelOf = (service: string, channel: string) =>
    channel === 'record' ? RECORD : manifests.find((one) => one.service === service)?.channels[channel];
  const faultOf = (consumer: string, service: string, channel: string): string[] => {
    const audience = channelOf(service, channel);
    if (!audience || !manifests.some((one) => one.service === service))
      return [`${consumer} consumes ${service}.${channel}, which nobody publishes`];
    if (audience.readers !== 'all' && !audience.readers.includes(consumer))
      return [`${consumer} consumes ${service}.${channel}, which is not meant for it`];
    return [];
  };
  return manifests.flatMap(({ service: consumer, consumes }) =>
    consumes.flatMap((source) => {
      const [from = '', channel = ''] = source.split('.');
      const having = manifests.filter((one) => channelOf(one.service, channel)).map(({ service }) => service);
      const publishers = from === '*' ? having.filter((service) => service !== consumer) : [from];
      if (publishers.length === 0) return [`${consumer} consumes ${source}, which nobody publishes`];
      return publishers.flatMap((service) => faultOf(consumer, service, channel));
    }),
  );
}

describe('what a service consumes', () => {
  let manifests: AgencyManifest[];
  beforeAll(async () => {
    const folders = await serviceFolders();
    manifests = [];
    for (const { folder } of folders) manifests.push(await defaultExport<AgencyManifest>(folder, 'agency'));
  });
  const withConsumer = (consumes: AgencyManifest['consumes']) =>
    faults([...manifests, { service: 'stranger', title: '', channels: {}, consumes }]);

  it('is published, and meant for it', () => expect(faults(manifests)).toEqual([]));
  it.each([
    ['hosing.open', 'nobody publishes'],
    ['housing.opn', 'nobody publishes'],
    ['*.nothing', 'nobody publishes'],
    ['housing.clues', 'not meant for it'],
    ['housing.record', 'not meant for it'],
    ['*.answers', 'not meant for it'],
  ] as const)('is refused as %s', (source, reason) => expect(withConsumer([source])[0]).toContain(reason));
});
