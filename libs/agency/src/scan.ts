import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Suffixes of compiled and of source files: the same scan serves dist and Jest. */
const CODE = /\.(js|ts)$/;
const NOT_CODE = /\.(d\.ts|spec\.[jt]s|e2e-spec\.[jt]s|store-spec\.[jt]s|data\.[jt]s)$/;

/** Exports of every file below `folder` whose name (without extension) passes the test; sorted by path. */
export async function exportsBelow(folder: string, matches: (file: string) => boolean): Promise<unknown[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !NOT_CODE.test(entry.name))
    .filter((entry) => matches(entry.name.replace(CODE, '')))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const found: unknown[] = [];
  for (const file of files) {
    // one by one: Jest's loader links a module that two imports ask for at once only half
    found.push(...(Object.values((await import(pathToFileURL(file).href)) as object) as unknown[]));
  }
  return found;
}

/** A file `x.handler.ts` has the suffix `handler`. */
export function withSuffix(...suffixes: string[]): (file: string) => boolean {
  return (file) => suffixes.some((suffix) => file.endsWith(`.${suffix}`));
}

/** The default export of `<folder>/<name>.ts` or `.js`. @throws Error when there is none */
export async function defaultExport<T>(folder: string, name: string): Promise<T> {
  const [file] = (await readdir(folder)).filter((entry) => entry === `${name}.js` || entry === `${name}.ts`);
  if (file === undefined) throw new Error(`${folder} has no ${name}.ts`);
  return ((await import(pathToFileURL(join(folder, file)).href)) as { default: T }).default;
}
