import { spawn } from 'node:child_process';
import { parse } from 'node:path';

/** The system account a server program runs as; undefined is our own. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program to its end. Rejects only when it cannot be started; its exit code is for the caller to judge. */
export function run(program: string, args: readonly string[], account?: Account): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: parse(process.cwd()).root, // PostgreSQL refuses to start in a folder that its user cannot enter
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...account,
    });
    let output = '';
    const gather = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output: output.trim() });
    });
  });
}

/** No PGDATA, PGPORT, LC_ALL … of whoever starts us may reach the server. */
export function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].map((name) => [name, process.env[name]] as const);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), LC_ALL: 'C', TZ: 'UTC' };
}
