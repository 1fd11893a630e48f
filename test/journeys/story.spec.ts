import { startTestCounty } from '../support/test-county.js';
import { playedBy, STORY_OPENS } from '../support/story-player.js';
import { describeStory } from './describe-story.js';

describeStory('in one process', async () => {
  const county = await startTestCounty({ at: STORY_OPENS.toISOString() });
  await playedBy({ county: county.services, clock: county.clock, addressOf: () => county.url });
  return {
    client: (username) => county.client(username),
    rebuildAll: () => county.services.rebuildAll(),
    complaints: async () => {
      const services = Object.values(await county.services.health());
      return [...services.flatMap(({ reasons }) => reasons), ...county.reported];
    },
    close: () => county.close(),
  };
});
