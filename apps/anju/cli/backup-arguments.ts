import { parseArgs } from 'node:util';
import { WrongUsage } from './terminal.js';

/** What `backup` and `restore` may be told. @throws WrongUsage */
export function backupArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        service: { type: 'string' },
        'with-keys': { type: 'boolean' },
      },
    });
    const { json = false, output, service, 'with-keys': withKeys = false } = values;
    return { json, output, service, withKeys, positionals };
  } catch {
    throw new WrongUsage('有不认识的选项');
  }
}
