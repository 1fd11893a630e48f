import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The program as people start it, on a data folder of its own, with the demo county in it. */
export class RunningApp {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {}

  static async start(): Promise<RunningApp> {
    const home = await mkdtemp(join(tmpdir(), 'anju-pages-'));
    const child = launch(home);
    try {
      return new RunningApp(await ready(child), child, home);
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
    await rm(this.home, { recursive: true, force: true });
  }
}

/** `npm start` on a data folder, on any free port. */
export function launch(home: string): ChildProcess {
  return spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    env: { ...process.env, ANJU_HOME: home, PORT: '0', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The address of the `ready` line. @throws Error with all that was said, when the program ends before */
export function ready(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /^ready (\S+)$/m.exec(said)?.[1];
      if (address !== undefined) resolve(address);
      else if (said.includes('启动失败')) reject(new Error(said));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
}
