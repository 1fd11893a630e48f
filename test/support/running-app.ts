import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabaseServer } from '#infra/embedded-postgres/database-server.js';
import { ensureServiceDatabase } from '#infra/embedded-postgres/provision.js';

const ROOT = join(import.meta.dirname, '../..');

/** The program as people start it, on a data folder of its own. */
export class RunningApp {
  private constructor(
    readonly url: string,
    /** What it has printed by the time it was ready. */
    readonly printed: string,
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {}

  /** With the demo county in it, or with nobody but the three administrators. */
  static async start({ demo }: { demo: boolean }): Promise<RunningApp> {
    const home = await mkdtemp(join(tmpdir(), 'anju-pages-'));
    const child = launch(home, { ANJU_DEMO: demo ? '1' : '0' });
    try {
      const { url, printed } = await ready(child);
      return new RunningApp(url, printed, child, home);
    } catch (error) {
      child.kill();
      await rm(home, { recursive: true, force: true });
      throw error;
    }
  }

  /** Address of a service's own database, for a spec that plants there what a defect would leave. */
  async databaseOf(service: string): Promise<string> {
    const { admin } = await openDatabaseServer({ home: this.home, log: () => undefined });
    return (await ensureServiceDatabase(admin, service)).appUrl;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await gone;
    }
    await rm(this.home, { recursive: true, force: true });
  }
}

/** `npm start` on a data folder, on any free port. */
export function launch(home: string, variables: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ANJU_HOME: home, PORT: '0', NODE_OPTIONS: '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * The address of the `ready` line, and all that was printed before it.
 * @throws Error with all that was said, when the program ends before
 */
export function ready(child: ChildProcess): Promise<{ url: string; printed: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const hear = (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /^ready (\S+)$/m.exec(printed)?.[1];
      if (url !== undefined) resolve({ url, printed });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${printed}`)));
  });
}
