import { randomBytes } from 'node:crypto';
import { serviceFolders } from '../../apps/anju/src/services.js';
import { ProcessCounty } from '../support/process-county.js';
import { playedBy, STORY_OPENS } from '../support/story-player.js';
import { describeStory } from './describe-story.js';

describeStory('in a process for each service, over Kafka', async () => {
  const prefix = `t-${randomBytes(3).toString('hex')}-`;
  const county = await ProcessCounty.start({
    services: (await serviceFolders()).map(({ service }) => service),
    at: STORY_OPENS,
    env: { KAFKA_BROKERS: '127.0.0.1:9092', KAFKA_PREFIX: `${prefix}anju` },
    prefix,
  });
  await county.settle();
  await playedBy({ county, clock: county.clock, addressOf: (service) => county.addressOf(service) });
  return {
    client: (username) => county.client(username),
    rebuildAll: () => county.rebuildAll(),
    complaints: async () => Object.entries(await county.health()).filter(([, { status }]) => status !== 200),
    close: () => county.close(),
  };
});
