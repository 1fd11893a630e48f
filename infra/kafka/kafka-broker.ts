import { join } from 'node:path';
import { withLock } from '../embedded-postgres/lock.js';
import { findArchive, keepArchive } from './class-archive.js';
import { ensureJars } from './jars.js';
import { findJava } from './java.js';
import { ensureFormatted, launch, startFailed, waitUntilServing } from './launch.js';
import { end, findRunning, forget, loginsOf, openPlace, runs, type Place, type Running } from './place.js';
import { checkedUsers, HOST, type Users } from './server-properties.js';

export interface KafkaOptions {
  /** The data folder (ANJU_HOME); the broker lives in `<home>/kafka`, its messages in `<home>/kafka/data`. */
  readonly home: string;
  /** For a broker that has to be started. Without it a free port is taken, the last one used if possible. */
  readonly port?: number;
  readonly log?: (line: string) => void;
  /**
   * Logins (SASL/PLAIN) and Kafka's own authorizer: what no rule allows is refused to everyone but `admin`, who must be
   * among the users. Without it everyone may do everything.
   */
  readonly authorizer?: { readonly users: Users };
  /** A broker that has to be started begins with nothing: the messages of the one before are thrown away. */
  readonly emptied?: boolean;
}

export interface KafkaBroker {
  /** `host:port`, as clients take it. */
  readonly brokers: string[];
  /** Ends the broker, adopted or started, in good order; its messages stay. */
  readonly stop: () => Promise<void>;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
  /** Whether its process lives. */
  readonly isRunning: () => Promise<boolean>;
}

type Control = Omit<KafkaBroker, 'brokers'>;

/** A real Apache Kafka on this machine. Needs Java 17, and Maven the first time. */
export const kafkaBroker = { start };

/**
 * Starts the home's own broker, or adopts the one that an earlier process left running; resolves when it serves. Only
 * one process at a time does so.
 * @throws MissingProgram without Java or Maven
 */
async function start({
  home,
  port,
  log = () => undefined,
  authorizer,
  emptied = false,
}: KafkaOptions): Promise<KafkaBroker> {
  const users = authorizer && checkedUsers(authorizer.users);
  const place = await openPlace(home);
  return withLock(join(place.folder, 'start.lock'), async () => {
    const found = await findRunning(place);
    if (!found && emptied) await forget(place.data);
    const { running, control } = found ? await adopt(place, found, users) : await startAnew(place, port, users, log);
    const address = `${HOST}:${running.port}`;
    log(`Kafka ${address}`);
    return { brokers: [address], ...control };
  });
}

async function adopt(place: Place, running: Running, users: Users | undefined) {
  if (running.logins !== loginsOf(users)) {
    throw new Error(
      `${place.folder} 中已有 Kafka 在运行（进程 ${running.pid}），其用户与此次不同，请先停止它 / a Kafka with other users runs there: stop it first`,
    );
  }
  const howItEnded = async () => ((await runs(place, running.pid)) ? undefined : 'the process ended');
  const trouble = await waitUntilServing(running, users, howItEnded);
  if (trouble !== undefined) throw startFailed(place, `${trouble} (process ${running.pid})`);
  return { running, control: controlOf(place, running) };
}

async function startAnew(
  place: Place,
  port: number | undefined,
  users: Users | undefined,
  log: (line: string) => void,
) {
  const java = await findJava();
  const jars = await ensureJars(log);
  const archive = await findArchive(jars, java);
  const options = { place, java, jars, archive, port, users };
  await ensureFormatted(options);
  const running = await launch(options);
  return { running, control: controlOf(place, running, (well) => keepArchive(archive, well)) };
}

function controlOf(
  place: Place,
  { pid }: Running,
  afterwards: (endedWell: boolean) => Promise<void> = () => Promise.resolve(),
): Control {
  const endBy = (signal: 'SIGTERM' | 'SIGKILL') => async () => {
    await end(place, pid, signal);
    await afterwards(signal === 'SIGTERM');
  };
  return { stop: endBy('SIGTERM'), kill: endBy('SIGKILL'), isRunning: () => runs(place, pid) };
}
