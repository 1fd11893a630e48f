import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CountyClock, SystemClock } from '#agency/county-clock.js';
import { dropServiceDatabase, type DatabaseAdmin } from '#infra/embedded-postgres/provision.js';
import { testServer } from '#testing/postgres.js';
import type { Ask } from '../../apps/anju/src/conducted.js';
import type { StoryClock } from '../../apps/anju/src/story/play-story.js';
import { Browser } from './browser.js';
import { ServiceProcess } from './service-process.js';

export interface ProcessCountyOptions {
  readonly services: readonly string[];
  readonly at: Date;
  /** What the processes are told besides: where Kafka is, EVENTSTORE_URL of one of them … */
  readonly env: NodeJS.ProcessEnv;
  /** Variables of one service alone. */
  readonly envOf?: (service: string) => NodeJS.ProcessEnv;
  readonly prefix: string;
  /** The server of their databases; the one that all specs share when absent. */
  readonly database?: DatabaseAdmin;
}

/** A county whose services run in processes of their own, conducted as one. */
export class ProcessCounty {
  private constructor(
    private readonly processes: ServiceProcess[],
    private readonly envOf: (service: string) => NodeJS.ProcessEnv,
    /** Where their databases are, and their passwords. */
    readonly admin: DatabaseAdmin,
    readonly clock: StoryClock,
    readonly close: () => Promise<void>,
  ) {}

  static async start(options: ProcessCountyOptions): Promise<ProcessCounty> {
    const { services, at, env, prefix } = options;
    const database = options.database ?? (await testServer());
    const home = await mkdtemp(join(tmpdir(), 'anju-processes-'));
    const local = new CountyClock(new SystemClock(), join(home, 'clock.json'));
    local.standAt(at);
    const all: NodeJS.ProcessEnv = { ANJU_HOME: home, DATABASE_URL: database.url, DATABASE_PREFIX: prefix, ...env };
    const envOf = (service: string) => ({ ...all, ...options.envOf?.(service) });
    const processes: ServiceProcess[] = [];
    const close = async () => {
      await Promise.all(processes.map((one) => one.stop()));
      for (const service of services) await dropServiceDatabase(database, `${prefix}${service}`);
      await rm(home, { recursive: true });
    };
    try {
      for (const service of services) processes.push(await ServiceProcess.start(service, envOf(service)));
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
    return new ProcessCounty(processes, envOf, { url: database.url, home }, clock, close);
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

  /** Starts a service again whose process has ended. */
  async startAgain(service: string): Promise<void> {
    const index = this.processes.findIndex((one) => one.service === service);
    this.processes[index] = await ServiceProcess.start(service, this.envOf(service));
  }

  /**
   * Starts a second process of a service, which stands by; lets the first hang until it has been relieved, and go on.
   * Resolves when that one has ended.
   */
  async relieve(service: string): Promise<void> {
    const first = this.processOf(service);
    const standingBy = this.startAgain(service);
    first.signal('SIGSTOP');
    await standingBy.finally(() => first.signal('SIGCONT'));
    await first.gone;
  }

  processOf(service: string): ServiceProcess {
    const found = this.processes.find((one) => one.service === service);
    if (!found) throw new Error(`no process runs "${service}"`);
    return found;
  }
}
