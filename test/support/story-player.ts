import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts } from '../../apps/anju/src/story/accounts.js';
import { momentOf } from '../../apps/anju/src/story/beat.js';
import { Bookmark } from '../../apps/anju/src/story/bookmark.js';
import { playStory, type Stage } from '../../apps/anju/src/story/play-story.js';
import { STORY, STORY_BEGINS, STORY_ENDS } from '../../apps/anju/src/story/story.js';

export const STORY_OPENS = momentOf({ at: STORY_BEGINS });

type Place = Pick<Stage, 'county' | 'clock'> & { readonly addressOf: (service: string) => string };

/** Plays the whole story into a county that stands at its beginning. */
export async function playedBy({ county, clock, addressOf }: Place): Promise<void> {
  await playStory(STORY, momentOf({ at: STORY_ENDS }), {
    ...{ county, clock, accounts: new Accounts(addressOf, 'Anju-demo-2026') },
    bookmark: new Bookmark(join(await mkdtemp(join(tmpdir(), 'anju-story-')), 'bookmark')),
    progress: () => undefined,
  });
}
