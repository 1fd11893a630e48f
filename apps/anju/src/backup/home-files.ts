import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayBeRestored } from './backup-manifest.js';

/** Files of the county that are no secrets: its clock, and how far the demo's story was told. */
const COUNTY = ['clock.json', 'story-told', 'story-bookmark'];
const CLUE_KEY = 'secrets/clue-key';
const CLUE_READERS = ['housing', 'public-security'];
const NO_KEY = /^running\.lock|\.lock$/;

/** The county's own files, by their path in the data folder. */
export function countyFiles(home: string): Promise<Map<string, Buffer>> {
  return filesOf(home, COUNTY);
}

/**
 * The keys of services: all that lies in a service's folder, and the key for clues where one of its two readers is
 * among them. Passwords of database roles are not among them: a restore makes new roles.
 */
export async function keyFiles(home: string, services: readonly string[]): Promise<Map<string, Buffer>> {
  const paths: string[] = services.some((service) => CLUE_READERS.includes(service)) ? [CLUE_KEY] : [];
  for (const service of services) {
    const names = await readdir(join(home, 'services', service)).catch(() => []);
    paths.push(...names.filter((name) => !NO_KEY.test(name)).map((name) => `services/${service}/${name}`));
  }
  return filesOf(home, paths.filter(mayBeRestored));
}

async function filesOf(home: string, paths: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const path of paths) {
    const bytes = await readFile(join(home, path)).catch((error: unknown) => {
      if ((error as { code?: string }).code !== 'ENOENT') throw error;
      return undefined;
    });
    if (bytes) found.set(path, bytes);
  }
  return found;
}
