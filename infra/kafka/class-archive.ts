import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Java } from './java.js';

/**
 * The broker's classes as Java keeps them in memory, beside the jars: a start that finds them takes half the time. The
 * first broker that is stopped in good order writes them; they fit one build of Java only.
 */
export interface Archive {
  readonly file: string;
  /** Where the broker that is started now will leave the classes; undefined when they are there already. */
  readonly toMake: string | undefined;
}

export async function findArchive(jars: string, { build }: Java): Promise<Archive> {
  const file = join(jars, `classes-${build}.jsa`);
  const isThere = (await stat(file).catch(() => undefined)) !== undefined;
  return { file, toMake: isThere ? undefined : `${file}.${process.pid}` };
}

/** What tells Java to use the archive or, for a broker that finds none, to make it when it ends. */
export function archiveFlags({ file, toMake }: Archive, wish: 'use' | 'make'): string[] {
  if (toMake === undefined) return [`-XX:SharedArchiveFile=${file}`, '-Xshare:auto', '-Xlog:cds=off'];
  return wish === 'make' ? [`-XX:ArchiveClassesAtExit=${toMake}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off'] : [];
}

/** After a good end what it left is whole and gets its name; after any other it is removed. */
export async function keepArchive({ file, toMake }: Archive, endedWell: boolean): Promise<void> {
  if (toMake === undefined) return;
  if (endedWell) await rename(toMake, file).catch(() => undefined); // none there: Java could not make one
  await rm(toMake, { force: true });
}
