import { randomBytes } from 'node:crypto';
import { spawn } from 'node:child_process';
import { open, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { rotate } from '../embedded-postgres/cluster.js';
import { freePort } from '../embedded-postgres/free-port.js';
import { environment, run } from '../embedded-postgres/run.js';
import { archiveFlags, type Archive } from './class-archive.js';
import type { Java } from './java.js';
import { clusterId } from './cluster-id.js';
import { complaintSince } from './log-file.js';
import { end, forget, lastPort, loginsOf, remember, type Place, type Running } from './place.js';
import { whatIsMissing } from './probe.js';
import { HOST, serverProperties, type Users } from './server-properties.js';

/** After a crash every partition is read again before the broker listens: with thousands of them that takes minutes. */
const LONGEST_START = 300_000;
/** A small heap, one thread for garbage, quick compilation: a broker that starts in seconds and then has little to do. */
const FLAGS = ['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:+ExitOnOutOfMemoryError'];
const LOGGING = `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.properties')}`;

export interface Launch {
  readonly place: Place;
  readonly java: Java;
  readonly jars: string;
  readonly archive: Archive;
  readonly port: number | undefined;
  readonly users: Users | undefined;
}

/** Makes the data folder unless it is there. Under another name first: a killed format leaves nothing that looks finished. */
export async function ensureFormatted({ place, java, jars, archive }: Launch): Promise<void> {
  if (await stat(join(place.data, 'meta.properties')).catch(() => undefined)) return;
  const partial = join(place.folder, 'unfinished-data');
  const properties = join(place.folder, 'unfinished.properties');
  await forget(partial);
  await writeFile(properties, serverProperties({ data: partial, port: 9092, controllerPort: 9093, users: undefined }));
  const tool = ['kafka.tools.StorageTool', 'format', '-c', properties, '-t', clusterId(randomBytes(16))];
  const { code, output } = await run(java.program, [...javaFlags(jars), ...archiveFlags(archive, 'use'), ...tool]);
  await forget(properties);
  if (code !== 0) throw startFailed(place, output.trim().split('\n').at(-1) ?? '');
  await rename(partial, place.data);
}

/** Starts a broker and waits until it serves. Takes another port when one was just taken, unless it was told which. */
export async function launch(options: Launch): Promise<Running> {
  const { place, port } = options;
  for (let attempt = 1; ; attempt++) {
    const since = await rotate(place.logFile);
    const { running, howItEnded } = await spawnBroker(options);
    const trouble = await waitUntilServing(running, options.users, () => Promise.resolve(howItEnded()));
    if (trouble === undefined) return running;

    await end(place, running.pid, 'SIGKILL');
    const complaint = await complaintSince(place.logFile, since);
    const passing = /Address already in use/.test(complaint) && port === undefined && attempt < 4;
    if (!passing) throw startFailed(place, [trouble, complaint].filter(Boolean).join('; '));
  }
}

async function spawnBroker({ place, java, jars, archive, port, users }: Launch) {
  const chosen = port ?? (await freePort(HOST, await lastPort(place)));
  const controllerPort = await freePort(HOST, 0);
  const text = serverProperties({ data: place.data, port: chosen, controllerPort, users });
  await forget(place.properties); // it may lie there with another mode
  await writeFile(place.properties, text, { mode: 0o600 });
  const log = await open(place.logFile, 'a', 0o600);
  try {
    const flags = [...FLAGS, ...javaFlags(jars), ...archiveFlags(archive, 'make')];
    const child = spawn(java.program, [...flags, 'kafka.Kafka', place.properties], {
      cwd: place.folder,
      env: environment(),
      stdio: ['ignore', log.fd, log.fd],
      detached: true, // it outlives a Ctrl-C and us: who stops it decides
      windowsHide: true,
    });
    child.unref();
    let ended: string | undefined;
    child.once('exit', (code, signal) => (ended = `the process ended (${signal ?? `exit code ${String(code)}`})`));
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject).once('spawn', () => resolve(child.pid ?? 0));
    });
    const running = { pid, port: chosen, logins: loginsOf(users) };
    await remember(place, running);
    return { running, howItEnded: () => ended };
  } finally {
    await log.close();
  }
}

/** What was last seen missing when the broker ended, or gave no answer for five minutes; undefined when it serves. */
export async function waitUntilServing(
  { port }: Running,
  users: Users | undefined,
  howItEnded: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const giveUpAt = Date.now() + LONGEST_START;
  for (;;) {
    const missing = await whatIsMissing(port, users);
    const ended = await howItEnded();
    if (ended !== undefined) return ended;
    if (missing === undefined) return undefined;
    if (Date.now() > giveUpAt) return `last seen: ${missing}`;
    await delay(25);
  }
}

function javaFlags(jars: string): string[] {
  return [LOGGING, '-cp', join(jars, '*')];
}

export function startFailed({ logFile }: Place, reason: string): Error {
  return new Error(`Kafka 未能启动，详见 ${logFile} / Kafka did not start, see ${logFile}: ${reason}`);
}
