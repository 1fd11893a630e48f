/** `AGENCY=court npm run serve`: builds what has changed, then starts that one service in this process. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('build.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(1);

const { main } = await import('../dist/apps/anju/src/main.js');
process.exitCode = await main(process.env, { demo: false, mustName: true });
