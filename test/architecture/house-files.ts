import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'coverage', 'generated']);
/** A service that new-agency.store-spec makes and removes again while other specs read the tree. */
const SCRATCH = '.new-agency-';
const TEXT = /\.(tsx?|mjs|cjs|json|ya?ml|md|sql|html|css|sh|example)$|(^|\/)(Dockerfile|run|\.npmrc|\.gitignore)$/;

/** Paths of all text files that we write, with `/`, from the root; the data folder and planted violations left out. */
export function ownFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (
      NOT_OURS.has(entry.name) ||
      entry.name.startsWith(SCRATCH) ||
      path === 'data' ||
      path === 'test/architecture/planted'
    )
      return [];
    if (entry.isDirectory()) return ownFiles(path);
    return TEXT.test(path) && path !== 'package-lock.json' ? [path] : [];
  });
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Lines that `pattern` finds, as `path:line text`. */
export function grep(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}
