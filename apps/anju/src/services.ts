import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APPS = fileURLToPath(new URL('../../', import.meta.url));
const LIBS = fileURLToPath(new URL('../../../libs/', import.meta.url));

export interface ServiceFolder {
  readonly service: string;
  readonly folder: string;
}

/** Every folder of apps/ that has an `agency.ts` is a service: a new one is a new folder, no edit here. */
export async function serviceFolders(): Promise<ServiceFolder[]> {
  const entries = await readdir(APPS, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ service: name, folder: join(APPS, name) }));
  const isService = await Promise.all(
    folders.map(async ({ folder }) => (await readdir(folder)).some((file) => /^agency\.(js|ts)$/.test(file))),
  );
  return folders.filter((_, index) => isService[index]).sort((a, b) => (a.service < b.service ? -1 : 1));
}

/** Slices that are part of every service. */
export function sharedSlices(): string[] {
  return ['answers', 'deadline-docket', 'operations'].map((slice) => join(LIBS, 'agency', 'src', slice));
}

export function contractsFolder(): string {
  return join(LIBS, 'contracts', 'src');
}
