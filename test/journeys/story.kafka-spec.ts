import { randomBytes } from 'node:crypto';
import { dropTopics, testKafka } from '#testing/kafka.js';
import { serviceFolders } from '../../apps/anju/src/services.js';
import { EventStoreStandIn } from '../support/eventstoredb-stand-in/event-store-stand-in.js';
import { ProcessCounty } from '../support/process-county.js';
import { playedBy, STORY_OPENS } from '../support/story-player.js';
import { describeStory } from './describe-story.js';

describeStory('in a process for each service, over Kafka, court on the EventStoreDB stand-in', async () => {
  const prefix = `t-${randomBytes(3).toString('hex')}-`;
  const standIn = new EventStoreStandIn();
  await standIn.start();
  const county = await ProcessCounty.start({
    services: (await serviceFolders()).map(({ service }) => service),
    at: STORY_OPENS,
    env: { KAFKA_BROKERS: (await testKafka()).join(), KAFKA_PREFIX: `${prefix}anju` },
    envOf: (service) => (service === 'court' ? { EVENTSTORE_URL: standIn.url } : {}),
    prefix,
  });
  await county.settle();
  await playedBy({ county, clock: county.clock, addressOf: (service) => county.addressOf(service) });
  return {
    client: (username) => county.client(username),
    rebuildAll: () => county.rebuildAll(),
    complaints: async () => Object.entries(await county.health()).filter(([, { status }]) => status !== 200),
    close: async () => {
      await county.close();
      standIn.stop();
      await dropTopics(prefix);
    },
  };
});
