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
  const signal = new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT']) process.once(name, () => resolve(name));
  });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const stops: (() => Promise<void>)[] = [];
  try {
    const services = (await serviceFolders()).map(({ service }) => service);
    const config = readConfig(env, { isRoot: process.getuid?.() === 0, services, ...around });
    welcome({ ...(await openCounty(config, say, stops)), ...config, say });
    say(`收到 ${await signal}，正在停止…`);
    await closeAll(stops);
    return 0;
  } catch (error) {
    await closeAll(stops).catch(() => undefined); // what failed first is what is told
    if (error instanceof BadConfiguration) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`启动失败：${messagesOf(error)}\n`);
    return 1;
  } finally {
    if (process.connected) process.disconnect(); // the parent's channel would keep the process alive
  }
}
