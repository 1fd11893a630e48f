/**
 * The command line: builds what has changed, then runs the verb. `npm run` moves to the root of the repository; the
 * caller's own folder, from which paths count, is then in INIT_CWD. The build speaks on stderr: stdout is the verb's.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const folder = (process.env.npm_lifecycle_event === 'anju' && process.env.INIT_CWD) || process.cwd();
const build = fileURLToPath(new URL('build.mjs', import.meta.url));

const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(1);

const { run } = await import('../dist/apps/anju/cli/run.js');
process.exitCode = await run(process.argv.slice(2), { out: console.log, err: console.error, folder, env: process.env });
