import { once } from 'node:events';
import { Relieved } from '#agency/duty/duty.js';
import { BadConfiguration, readConfig, type Surroundings } from '#config/config.js';
import { closeAll, messagesOf, openCounty } from './open-county.js';
import { serviceFolders } from './services.js';
import { welcome } from './welcome.js';

/**
 * `npm start`: everything on one machine in one process; `npm run serve`: what AGENCY names. Resolves with the exit
 * code once a signal has ended it.
 */
export async function main(
  env: NodeJS.ProcessEnv,
  around: Pick<Surroundings, 'demo' | 'mustName'> = {},
): Promise<number> {
  const ending = new AbortController();
  const relieved = (error: Error) => ending.abort(error);
  for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => ending.abort(name));
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const stops: (() => Promise<void>)[] = [];
  try {
    const services = (await serviceFolders()).map(({ service }) => service);
    const config = readConfig(env, { isRoot: process.getuid?.() === 0, services, ...around });
    welcome({ ...(await openCounty(config, { say, relieved, ending: ending.signal }, stops)), ...config, say });
    if (!ending.signal.aborted) await once(ending.signal, 'abort');
    const { reason } = ending.signal as { reason: unknown };
    if (reason instanceof Error) throw reason;
    say(`收到 ${String(reason)}，正在停止…`);
    await closeAll(stops);
    return 0;
  } catch (error) {
    await closeAll(stops).catch(() => undefined); // what failed first is what is told
    if (typeof ending.signal.reason === 'string') return 0; // asked to end while it stood by
    if (error instanceof BadConfiguration) process.stderr.write(`${error.message}\n`);
    else if (error instanceof Relieved) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`启动失败：${messagesOf(error)}\n`);
    return 1;
  } finally {
    if (process.connected) process.disconnect(); // the parent's channel would keep the process alive
  }
}
