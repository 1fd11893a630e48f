import { setTimeout as delay } from 'node:timers/promises';
import { dayOf } from '#kernel/time.js';
import type { Browser } from '../support/browser.js';
import { ProcessCounty } from '../support/process-county.js';
import { readStores } from '../support/stores.js';
import { DISTURBED, type Episode } from './episode.js';
import { Ground } from './ground.js';
import { faultsOfHandOver, faultsOfHistory } from './history.js';
import { Load } from './load.js';
import { Supervisor } from './supervisor.js';

const SERVICES = ['identity', ...DISTURBED];
const OPENS = new Date('2026-03-02T09:00:00+08:00');
const PROJECTS = ['990121-2026-001', '990121-2026-002', '990121-2026-003'];
const PREFIX = 'faults-';
/** How long it may take until everybody knows everything; for what was long there is more to be told. */
const settlingMs = (outageMs: number): number => 90_000 + 2 * outageMs;

export interface Outcome {
  /** Promises that were broken. */
  readonly faults: readonly string[];
  /** How many orders had no answer at the first try, by service. */
  readonly unanswered: ReadonlyMap<string, number>;
}

/** Four services in processes of their own, on ground that may shake. */
export class FaultCounty {
  private readonly loads: Load[] = [];
  private readonly supervisor: Supervisor;
  private readonly told = new Set<string>();

  private constructor(
    private readonly ground: Ground,
    private readonly county: ProcessCounty,
  ) {
    this.supervisor = new Supervisor(county, DISTURBED);
  }

  static async open(): Promise<FaultCounty> {
    const ground = await Ground.open();
    const county = await ProcessCounty.start({
      ...{ services: SERVICES, at: OPENS, prefix: PREFIX, database: ground.admin },
      env: { KAFKA_BROKERS: ground.brokers.join(), KAFKA_PREFIX: 'faults' },
    });
    await county.settle();
    const office = await county.client('office');
    for (const code of PROJECTS) await register(office, code);
    await county.settle();
    return new FaultCounty(ground, county);
  }

  async close(): Promise<void> {
    await this.county.close();
    await this.ground.close();
  }

  /** Lets the episode happen while orders are given, waits until all is well again, and says what was lost. */
  async suffer(seed: number, episode: Episode, orders = 40): Promise<Outcome> {
    // a session ends after a quarter of an hour
    const [petition, office] = [await this.county.client('petition'), await this.county.client('office')];
    const load = new Load({ seed, projects: PROJECTS, petition, office, today: dayOf(OPENS) });
    this.loads.push(load);
    if (episode.kind === 'failpoints') await this.arm(episode.service, episode.plan);
    const ends = new AbortController();
    const watch = this.supervisor.watch(ends.signal);
    let isOver = false;
    const giving = load.give(orders, () => !isOver);
    const began = performance.now();
    await this.happen(episode);
    isOver = true;
    const outageMs = performance.now() - began;
    await giving;
    await this.calm(settlingMs(outageMs));
    ends.abort();
    await watch;
    await load.askAgain();
    const faults = (await this.faults()).filter((fault) => !this.told.has(fault));
    for (const fault of faults) this.told.add(fault); // not of the episodes after it
    return { faults, unanswered: load.unanswered };
  }

  private async happen(episode: Episode): Promise<void> {
    const { county, ground } = this;
    switch (episode.kind) {
      case 'failpoints':
        return void (await delay(episode.ms ?? 0)); // armed before the first order
      case 'pause':
        county.processOf(episode.service).signal('SIGSTOP');
        await delay(episode.ms);
        return county.processOf(episode.service).signal('SIGCONT');
      case 'relief':
        return county.relieve(episode.service);
      case 'kill':
        return episode.services.forEach((service) => county.processOf(service).signal('SIGKILL'));
      case 'slow-database':
        return ground.holdDatabase(episode.ms);
      case 'database':
        for (let time = 0; time < episode.times; time++) {
          await ground.killDatabase();
          await delay(1000); // of work, before the next time
        }
        return;
      case 'broker':
        return ground.loseBroker(episode.awayMs, { withData: episode.loses });
    }
  }

  private async arm(service: string, plan: string): Promise<void> {
    await this.county.processOf(service).ask({ do: 'fail', plan });
  }

  /** Nobody fails any more; resolves when everybody knows everything. @throws Error with what was last seen */
  private async calm(patienceMs: number): Promise<void> {
    const giveUpAt = performance.now() + patienceMs;
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
      ...this.supervisor.crashed(),
      ...faultsOfHistory(sent, logs),
      ...faultsOfHandOver(logs),
      ...faults,
      ...(await this.county.rebuildAll()).map((model) => `${model} is not what a rebuild makes`),
      ...health.filter(([, { status }]) => status !== 200).map((state) => JSON.stringify(state)),
    ];
  }
}

async function register(office: Browser, code: string): Promise<void> {
  const file = {
    ...{ name: code, category: 'commodity', township: '城关镇', address: '人民路', developer: '某置业' },
    ...{ developerUscc: '91990121MAYX001018', flats: 100, sold: 80, households: 80 },
  };
  const { status, body } = await office.put(`/housing/api/projects/${code}`, file);
  if (status >= 300) throw new Error(`${code}: ${status} ${JSON.stringify(body)}`);
}
