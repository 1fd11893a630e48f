import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CountyClock, SystemClock } from '#agency/county-clock.js';
import { dropServiceDatabase } from '#infra/embedded-postgres/provision.js';
import { testServer } from '#testing/postgres.js';
import type { Ask, Told } from '../../apps/anju/src/conducted.js';
import type { StoryClock } from '../../apps/anju/src/story/play-story.js';
import { Browser } from './browser.js';
import { ready } from './running-app.js';

const ROOT = join(import.meta.dirname, '../..');

/** One service in a process of its own, as `AGENCY=… npm run serve` starts it. */
class ServiceProcess {
  private readonly waiting = new Map<number, (told: Told) => void>();
  private asked = 0;

  private constructor(
    readonly service: string,
    readonly url: string,
    readonly child: ChildProcess,
  ) {
    child.on('message', (told: Told) => this.waiting.get(told.id)?.(told));
  }

  static async start(service: string, env: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    const child = fork(join(ROOT, 'scripts/serve.mjs'), {
      env: { ...process.env, NODE_OPTIONS: '', PORT: '0', ANJU_DEMO: '1', AGENCY: service, ...env },
      execArgv: [],
      silent: true,
    });
    return new ServiceProcess(service, (await ready(child)).url, child);
  }

  async ask(ask: Ask): Promise<unknown> {
    const id = ++this.asked;
    const told = await new Promise<Told>((resolve, reject) => {
      this.waiting.set(id, resolve);
      this.child.once('exit', () => reject(new Error(`${this.service} ended`)));
      this.child.send({ id, ask });
    });
    this.waiting.delete(id);
    this.child.removeAllListeners('exit');
    if (told.failed !== undefined) throw new Error(`${this.service}: ${told.failed}`);
    return told.told;
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}

export interface ProcessCountyOptions {
  readonly services: readonly string[];
  readonly at: Date;
  /** What the processes are told besides: where Kafka is, EVENTSTORE_URL of one of them … */
  readonly env: NodeJS.ProcessEnv;
  /** Variables of one service alone. */
  readonly envOf?: (service: string) => NodeJS.ProcessEnv;
  readonly prefix: string;
}

/** A county whose services run in processes of their own, conducted as one. */
export class ProcessCounty {
  private constructor(
    private readonly processes: readonly ServiceProcess[],
    readonly clock: StoryClock,
    readonly close: () => Promise<void>,
  ) {}

  static async start({ services, at, env, envOf, prefix }: ProcessCountyOptions): Promise<ProcessCounty> {
    const database = await testServer();
    const home = await mkdtemp(join(tmpdir(), 'anju-processes-'));
    const local = new CountyClock(new SystemClock(), join(home, 'clock.json'));
    local.standAt(at);
    const all = { ANJU_HOME: home, DATABASE_URL: database.url, DATABASE_PREFIX: prefix, ...env };
    const processes: ServiceProcess[] = [];
    const close = async () => {
      await Promise.all(processes.map((one) => one.stop()));
      for (const service of services) await dropServiceDatabase(database, `${prefix}${service}`);
      await rm(home, { recursive: true });
    };
    try {
      for (const service of services)
        processes.push(await ServiceProcess.start(service, { ...all, ...envOf?.(service) }));
    } catch (error) {
      await close();
      throw error;
    }
    const tell = async (ask: Ask) => {
      await Promise.all(processes.map((one) => one.ask(ask)));
    };
    const clock: StoryClock = {
      now: () => local.now(),
      standAt: (moment) => {
        local.standAt(moment);
        return tell({ do: 'stand-at', moment: moment.toISOString() });
      },
      runFrom: (moment) => {
        local.runFrom(moment);
        return tell({ do: 'run-from', moment: moment.toISOString() });
      },
    };
    return new ProcessCounty(processes, clock, close);
  }

  addressOf(service: string): string {
    return this.processOf(service).url;
  }

  /** A browser that speaks to all of them, as behind one door. */
  client(username: string): Promise<Browser> {
    return Browser.signedIn((path) => this.addressOf(path.split('/')[1] ?? ''), username);
  }

  /** Rounds of all processes until nobody's log has grown: each waits for what the others had by then. */
  async settle(): Promise<void> {
    for (let heads: string[] = [], before = ' '; before !== heads.join();) {
      before = heads.join();
      const after = heads;
      const told = await Promise.all(this.processes.map((one) => one.ask({ do: 'settle', after })));
      heads = (told as string[][]).flat();
    }
  }

  async nextDue(): Promise<Date | undefined> {
    const due = await Promise.all(this.processes.map((one) => one.ask({ do: 'next-due' })));
    const [first] = (due as (string | undefined)[]).filter((text) => text !== undefined).sort();
    return first === undefined ? undefined : new Date(first);
  }

  async rebuildAll(): Promise<string[]> {
    return ((await Promise.all(this.processes.map((one) => one.ask({ do: 'rebuild-all' })))) as string[][]).flat();
  }

  /** `/health` of each. */
  async health(): Promise<Record<string, { readonly status: number; readonly body: object }>> {
    const answers = this.processes.map(async ({ service, url }) => {
      const response = await fetch(`${url}/health`);
      return [service, { status: response.status, body: (await response.json()) as object }] as const;
    });
    return Object.fromEntries(await Promise.all(answers));
  }

  private processOf(service: string): ServiceProcess {
    const found = this.processes.find((one) => one.service === service);
    if (!found) throw new Error(`no process runs "${service}"`);
    return found;
  }
}
