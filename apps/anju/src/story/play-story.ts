import { derivedId } from '#agency/gateway.js';
import type { CountyServices } from '../county.js';
import { inOrder, momentOf, type Beat } from './beat.js';
import type { Accounts } from './accounts.js';
import type { Bookmark } from './bookmark.js';

export interface Stage {
  /** All services, in this process or in several. */
  readonly county: Pick<CountyServices, 'settle' | 'nextDue'>;
  readonly clock: StoryClock;
  readonly accounts: Accounts;
  readonly bookmark: Bookmark;
  readonly progress: (done: number, all: number) => void;
}

/** The county's time, wherever its services run. */
export interface StoryClock {
  now(): Date;
  standAt(moment: Date): void | Promise<void>;
  runFrom(moment: Date): void | Promise<void>;
}

/** A beat did not go as the story tells. */
export class StoryBroken extends Error {
  override readonly name = 'StoryBroken';
  constructor(beat: Beat, status: number, answer: string) {
    super(`${beat.at} ${beat.as} ${beat.path} (${beat.id}): ${status} ${answer}`);
  }
}

/**
 * Plays the story with the county's clock standing at each moment; timers between two moments fire at their own.
 * Cut short anywhere and started again, it gives the same county: every command has its id, reactions have theirs.
 */
export async function playStory(beats: readonly Beat[], until: Date, stage: Stage): Promise<void> {
  const { county, clock, bookmark, progress } = stage;
  const story = inOrder(beats);
  await county.settle();
  for (const [index, beat] of story.entries()) {
    if (index < bookmark.done) continue;
    await moveTo(momentOf(beat), stage);
    await give(beat, stage.accounts);
    const next = story[index + 1];
    if (!next || next.at !== beat.at) {
      await county.settle();
      bookmark.put(index + 1);
      progress(index + 1, story.length);
    }
  }
  await moveTo(until, stage);
  await county.settle();
  await clock.runFrom(until);
}

/** The clock never goes back; each timer on the way fires at its own moment. */
async function moveTo(moment: Date, { county, clock }: Stage): Promise<void> {
  for (let due = await county.nextDue(); due && due <= moment; due = await county.nextDue()) {
    if (due > clock.now()) await clock.standAt(due);
    await county.settle();
  }
  if (moment > clock.now()) await clock.standAt(moment);
}

async function give(beat: Beat, accounts: Accounts): Promise<void> {
  const { status, text } = await accounts.send(beat.as, beat, derivedId('story', beat.id));
  // what was sent before the story was cut short may have named another moment; any other order says the same for ever
  if (status === 422 && dependsOnTheMoment(beat) && text.includes('command-id-reused')) return;
  const asTold = beat.refused === undefined ? status < 300 : status >= 400 && text.includes(beat.refused);
  if (!asTold) throw new StoryBroken(beat, status, text);
}

function dependsOnTheMoment({ path, consentTo }: Beat): boolean {
  return consentTo !== undefined || path.includes('{importId}');
}
