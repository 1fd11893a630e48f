import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { openDatabaseServer, type DatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { kafkaBroker, type KafkaBroker } from '#infra/kafka/kafka-broker.js';

/** A PostgreSQL and a Kafka that nobody else uses, to be broken. */
export class Ground {
  private constructor(
    private readonly home: string,
    private database: DatabaseServer,
    private broker: KafkaBroker,
  ) {}

  static async open(): Promise<Ground> {
    const home = await mkdtemp(join(tmpdir(), 'anju-faults-'));
    const database = await openDatabaseServer({ home, log: () => undefined });
    return new Ground(home, database, await kafkaBroker.start({ home }));
  }

  get admin(): DatabaseServer['admin'] {
    return this.database.admin;
  }

  get brokers(): readonly string[] {
    return this.broker.brokers;
  }

  async close(): Promise<void> {
    await this.broker.stop();
    await this.database.stop();
    await rm(this.home, { recursive: true });
  }

  /** Kills the broker and starts it after a while, at the same address. */
  async loseBroker(ms: number, { withData }: { withData: boolean }): Promise<void> {
    await this.broker.kill();
    await delay(ms);
    if (withData) await rm(join(this.home, 'kafka/data'), { recursive: true });
    this.broker = await kafkaBroker.start({ home: this.home });
  }

  /** Kills PostgreSQL and starts it at once, at the same address; resolves when it serves. */
  async killDatabase(): Promise<void> {
    process.kill(await this.postmaster(), 'SIGKILL');
    this.database = await openDatabaseServer({ home: this.home, log: () => undefined });
  }

  /** All of PostgreSQL's processes do nothing for a while. */
  async holdDatabase(ms: number): Promise<void> {
    const postmaster = await this.postmaster();
    const { stdout } = await promisify(execFile)('ps', ['-o', 'pid=', '--ppid', String(postmaster)]);
    const all = [postmaster, ...stdout.trim().split(/\s+/).map(Number)];
    for (const pid of all) process.kill(pid, 'SIGSTOP');
    await delay(ms);
    for (const pid of all) process.kill(pid, 'SIGCONT');
  }

  private async postmaster(): Promise<number> {
    const text = await readFile(join(this.home, 'postgres/data/postmaster.pid'), 'utf8');
    return Number(text.split('\n')[0]);
  }
}
