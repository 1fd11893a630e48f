import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readConfig, type Config } from '#config/config.js';

/** Where a verb writes, and the folder from which the caller's paths count. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** 0 done, 1 refused or found wrong, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;
export type Verb = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Something is missing or unknown on the command line: exit code 2. */
export class WrongUsage extends Error {}

/** The flags that were given, and what else stands on the line. @throws WrongUsage on a flag that is not offered */
export function flagsOf(args: readonly string[], ...offered: readonly string[]) {
  const { values, positionals } = parsed(args, Object.fromEntries(offered.map((name) => [name, { type: 'boolean' }])));
  return { given: new Set(Object.keys(values)), positionals };
}

/** The same for a verb that writes a file: `-o FILE`. @throws WrongUsage */
export function outputOf(args: readonly string[]) {
  const { values, positionals } = parsed(args, { json: { type: 'boolean' }, output: { type: 'string', short: 'o' } });
  return { json: values['json'] === true, output: values['output'] as string | undefined, positionals };
}

function parsed(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    throw new WrongUsage('有不认识的选项');
  }
}

/** The same settings as `npm start` would have. @throws BadConfiguration */
export function configOf({ env }: Terminal): Config {
  return readConfig(env, { isRoot: process.getuid?.() === 0 });
}
