import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { CountyClock } from '#agency/county-clock.js';
import type { CountyServices } from './county.js';
import { Accounts } from './story/accounts.js';
import { Bookmark } from './story/bookmark.js';
import { momentOf } from './story/beat.js';
import { playStory } from './story/play-story.js';
import { STORY, STORY_BEGINS, STORY_ENDS } from './story/story.js';

export const DEMO_PASSWORD = 'Anju-demo-2026';

export interface FoundingPlace {
  readonly services: CountyServices;
  readonly clock: CountyClock;
  readonly home: string;
  readonly demo: boolean;
  readonly address: string;
  readonly say: (line: string) => void;
}

export interface Founded {
  readonly oneTimePasswords?: Readonly<Record<string, string>>;
}

/** Accounts first; then, in the demo and until it has been told once, nine months of a county. */
export async function found(place: FoundingPlace): Promise<Founded> {
  const { services, clock, home, demo, address, say } = place;
  const told = join(home, 'story-told');
  const founding = await foundingOf(services);
  if (!founding) return {}; // accounts are opened where identity runs, and the demo is told where all services are
  const telling = demo && !existsSync(told) && services.agencies.length > 1;
  const bookmark = new Bookmark(join(home, 'story-bookmark'));
  // the machine's own date plays no part: a story that was cut short finds the clock standing where it was
  if (telling && bookmark.done === 0 && !clock.stands) clock.standAt(momentOf({ at: STORY_BEGINS }));
  const founded = await founding.found();
  // elsewhere accounts are learned when they arrive: no start waits for a broker
  if (telling || services.transport.isWithinProcess) await services.settle();
  if (telling) {
    say('正在演绎演示县九个月的处置过程…');
    await playStory(STORY, momentOf({ at: STORY_ENDS }), {
      ...{ county: services, clock, accounts: new Accounts(() => address, DEMO_PASSWORD) },
      bookmark,
      progress: (done, all) => {
        if (done % 100 === 0) say(`  ${done} / ${all}`);
      },
    });
    new Bookmark(told).put(1);
  }
  return founded;
}

interface Founding {
  found(): Promise<Founded>;
}

/** Identity's own founding, by path: apps never import apps. */
async function foundingOf({ agencies }: CountyServices): Promise<Founding | undefined> {
  const identity = agencies.find(({ service }) => service === 'identity');
  if (!identity) return undefined;
  const path: string = '../../identity/src/founding/founding.module.js';
  const module = (await import(path)) as { Founding: Type<Founding> };
  return identity.get(module.Founding);
}
