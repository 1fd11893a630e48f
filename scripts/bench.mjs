/** `npm run bench -- [<row> …] [--quick]`: builds what has changed, then measures; the build and its progress on stderr. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('build.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [build, 'server', 'bench'], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(1);

const { bench } = await import('../dist/bench/bench.js');
process.exitCode = await bench(process.argv.slice(2), { env: process.env, out: console.log, err: console.error });
