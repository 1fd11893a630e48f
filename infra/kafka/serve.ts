import { setTimeout as delay } from 'node:timers/promises';
import { BadConfiguration, readConfig } from '#config/config.js';
import { freePort } from '../embedded-postgres/free-port.js';
import { runsAsRoot } from '../embedded-postgres/system-account.js';
import { kafkaBroker } from './kafka-broker.js';
import { HOST } from './server-properties.js';

const USUAL_PORT = 9092;

export interface ServeOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** `npm run kafka`: a broker in the data folder until a signal asks for its end. Answers the exit code. */
export async function serveKafka({ env, out, err }: ServeOptions): Promise<number> {
  try {
    const { home } = readConfig(env, { isRoot: runsAsRoot() });
    const asked = new AbortController();
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => asked.abort());
    const { brokers, stop, isRunning } = await kafkaBroker.start({ home, port: await usualPort(), log: err });
    out(`kafka ${brokers.join(',')}`);
    while (!asked.signal.aborted && (await isRunning())) await delay(1_000, undefined, asked).catch(() => undefined);
    if (!asked.signal.aborted) throw new Error('Kafka 已意外终止 / Kafka ended unexpectedly');
    await stop();
    return 0;
  } catch (error) {
    err(error instanceof BadConfiguration ? error.message : (error as Error).message.split('\n', 1).join(''));
    return 1;
  }
}

/** 9092, or the next port on which nobody listens. */
async function usualPort(): Promise<number> {
  for (let port = USUAL_PORT; port < USUAL_PORT + 100; port++) {
    if ((await freePort(HOST, port)) === port) return port;
  }
  return freePort(HOST, 0);
}
