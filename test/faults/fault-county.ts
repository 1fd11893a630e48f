import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabaseServer, type DatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { kafkaBroker, type KafkaBroker } from '#infra/kafka/kafka-broker.js';
import { dayOf } from '#kernel/time.js';
import type { Browser } from '../support/browser.js';
import { ProcessCounty } from '../support/process-county.js';
import { readStores } from '../support/stores.js';
import { faultsOfHandOver, faultsOfHistory } from './history.js';
import { DISTURBED, type Episode } from './episode.js';
import { Load } from './load.js';

const SERVICES = ['identity', ...DISTURBED];
const OPENS = new Date('2026-03-02T09:00:00+08:00');
const PROJECTS = ['990121-2026-001', '990121-2026-002', '990121-2026-003'];
const PREFIX = 'faults-';
const LONGEST_SETTLING = 90_000;

/** What a load that was disturbed leaves behind. */
export interface Outcome {
  /** Broken promises; none is what is hoped for. */
  readonly faults: readonly string[];
  /** How many orders had no answer at the first try, by service. */
  readonly unanswered: ReadonlyMap<string, number>;
  /** Processes that ended on the way and were started again. */
  readonly restarts: number;
}

/** Four services in processes of their own, with a PostgreSQL and a Kafka that are theirs to break. */
export class FaultCounty {
  private readonly loads: Load[] = [];
  private restarts = 0;

  private constructor(
    private readonly home: string,
    private database: DatabaseServer,
    private broker: KafkaBroker,
    private readonly county: ProcessCounty,
    private readonly petition: Browser,
    private readonly office: Browser,
  ) {}

  static async open(): Promise<FaultCounty> {
    const home = await mkdtemp(join(tmpdir(), 'anju-faults-'));
    const database = await openDatabaseServer({ home, log: () => undefined });
    const broker = await kafkaBroker.start({ home });
    const county = await ProcessCounty.start({
      ...{ services: SERVICES, at: OPENS, prefix: PREFIX, database: database.admin },
      env: { KAFKA_BROKERS: broker.brokers.join(), KAFKA_PREFIX: 'faults' },
    });
    await county.settle();
    const opened = new FaultCounty(
      ...([home, database, broker, county, await county.client('petition'), await county.client('office')] as const),
    );
    await opened.registerProjects();
    return opened;
  }

  async close(): Promise<void> {
    await this.county.close();
    await this.broker.stop();
    await this.database.stop();
    await rm(this.home, { recursive: true });
  }

  /** Lets the episode happen while orders are given, waits until all is well again, and says what was lost. */
  async suffer(seed: number, episode: Episode, orders = 40): Promise<Outcome> {
    const { petition, office } = this;
    const load = new Load({ seed, projects: PROJECTS, petition, office, today: dayOf(OPENS) });
    this.loads.push(load);
    this.restarts = 0;
    if (episode.kind === 'failpoints') await this.arm(episode.service, episode.plan);
    let isOver = episode.kind === 'failpoints'; // it happens to the orders, however few
    const ends = new AbortController();
    const watch = this.restartWhoEnds(ends.signal);
    const giving = load.give(orders, () => !isOver);
    await this.happen(episode);
    isOver = true;
    await giving;
    await this.calm();
    ends.abort();
    await watch;
    await load.askAgain();
    return { faults: await this.faults(), unanswered: load.unanswered, restarts: this.restarts };
  }

  private async registerProjects(): Promise<void> {
    for (const [index, code] of PROJECTS.entries()) {
      const file = {
        ...{
          name: `楼盘${index + 1}`,
          category: 'commodity',
          township: '城关镇',
          address: '人民路',
          developer: '某置业',
        },
        ...{ developerUscc: '91990121MAYX001018', flats: 100, sold: 80, households: 80 },
      };
      const { status, body } = await this.office.put(`/housing/api/projects/${code}`, file);
      if (status >= 300) throw new Error(`${code}: ${status} ${JSON.stringify(body)}`);
    }
    await this.county.settle();
  }

  private async happen(episode: Episode): Promise<void> {
    switch (episode.kind) {
      case 'failpoints':
        return; // armed before
      case 'pause':
        this.county.processOf(episode.service).signal('SIGSTOP');
        await delay(episode.ms);
        return this.county.processOf(episode.service).signal('SIGCONT');
      case 'kill':
        return episode.services.forEach((service) => this.county.processOf(service).signal('SIGKILL'));
      case 'database':
        return this.killDatabase();
      case 'broker':
        await this.broker.kill();
        await delay(episode.awayMs);
        if (episode.loses) await rm(join(this.home, 'kafka/data'), { recursive: true });
        this.broker = await kafkaBroker.start({ home: this.home });
    }
  }

  private async arm(service: string, plan: string): Promise<void> {
    await this.county.processOf(service).ask({ do: 'fail', plan });
  }

  private async killDatabase(): Promise<void> {
    const pidFile = await readFile(join(this.home, 'postgres/data/postmaster.pid'), 'utf8');
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
    this.database = await openDatabaseServer({ home: this.home, log: () => undefined });
  }

  /** As whatever runs the platform would: a process that ends is started again. */
  private async restartWhoEnds(ends: AbortSignal): Promise<void> {
    const guard = async (service: string): Promise<void> => {
      const { gone } = this.county.processOf(service);
      const over = new Promise<'over'>((resolve) => ends.addEventListener('abort', () => resolve('over')));
      if (!ends.aborted && (await Promise.race([gone, over])) === 'over') return;
      if (this.county.processOf(service).isRunning) return;
      this.restarts++;
      await this.county.startAgain(service);
      return guard(service);
    };
    await Promise.all(DISTURBED.map(guard));
  }

  /** Nobody fails any more; resolves when everybody knows everything. @throws Error with what was last seen */
  private async calm(): Promise<void> {
    const giveUpAt = performance.now() + LONGEST_SETTLING;
    for (;;) {
      try {
        for (const service of DISTURBED) await this.arm(service, '');
        return await this.county.settle();
      } catch (error) {
        if (performance.now() > giveUpAt) throw error; // a loop that was in the midst of an outage has told of it
        await delay(200);
      }
    }
  }

  private async faults(): Promise<string[]> {
    const { logs, faults } = await readStores(this.county.admin, SERVICES, PREFIX);
    const sent = this.loads.flatMap((load) => load.sent);
    const health = Object.entries(await this.county.health());
    return [
      ...faultsOfHistory(sent, logs),
      ...faultsOfHandOver(logs),
      ...faults,
      ...(await this.county.rebuildAll()).map((model) => `${model} is not what a rebuild makes`),
      ...health.filter(([, { status }]) => status !== 200).map((state) => JSON.stringify(state)),
    ];
  }
}
