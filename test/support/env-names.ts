import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A file of the repository. */
export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** What the program reads of its environment: the names in .env.example. */
export function envNames(): Set<string> {
  return new Set([...textOf('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name));
}

/** Values that look like a secret, in any place of a parsed file: a name that speaks of one, with a text of its own. */
export function literalSecrets(value: unknown, path = ''): string[] {
  if (typeof value === 'string') {
    const isNamed = /(password|passwd|secret_?key|token|jaas)$/i.test(path.replace(/\[\d+\]$/, ''));
    const isUrl = /:\/\/[^\s/:@]+:[^\s/@$]+@/.test(value);
    return (isNamed && value !== '' && !value.startsWith('${')) || isUrl ? [path] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const named = value as { name?: unknown; value?: unknown };
  const asVariable = typeof named.name === 'string' && typeof named.value === 'string';
  return [
    ...Object.entries(value).flatMap(([key, inner]) => literalSecrets(inner, `${path}.${key}`)),
    ...(asVariable ? literalSecrets(named.value, `${path}.${named.name as string}`) : []),
  ];
}
