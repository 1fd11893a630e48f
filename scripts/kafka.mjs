/** `npm run kafka`: builds what has changed, then runs a Kafka broker on this machine until it is stopped. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('build.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [build, 'server'], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(1);

const { serveKafka } = await import('../dist/infra/kafka/serve.js');
process.exitCode = await serveKafka({ env: process.env, out: console.log, err: console.error });
