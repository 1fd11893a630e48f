import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a data folder holds a county that was founded without the demo: no story may be played into it. */
export function holdsRealCounty(home: string): boolean {
  const has = (name: string) => existsSync(join(home, name));
  return has('services') && !has('clock.json') && !has('story-bookmark') && !has('story-told');
}
