import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ask, Told } from '../../apps/anju/src/conducted.js';
import { ready } from './running-app.js';

const ROOT = join(import.meta.dirname, '../..');
const LONGEST_ANSWER = 120_000;

interface Waiting {
  readonly resolve: (told: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** One service in a process of its own, as `AGENCY=… npm run serve` starts it. */
export class ServiceProcess {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  /** Resolves when the process is gone, killed or ended. */
  readonly gone: Promise<void>;

  private constructor(
    readonly service: string,
    readonly url: string,
    private readonly child: ChildProcess,
  ) {
    child.on('message', ({ id, told, failed }: Told) => {
      if (failed === undefined) this.waiting.get(id)?.resolve(told);
      else this.waiting.get(id)?.reject(new Error(`${service}: ${failed}`));
    });
    this.gone = new Promise((resolve) => {
      child.once('exit', () => {
        for (const { reject } of this.waiting.values()) reject(new Error(`${service} ended`));
        resolve();
      });
    });
  }

  /** @throws Error with what it said, when it ends before it is ready */
  static async start(service: string, env: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    const child = fork(join(ROOT, 'scripts/serve.mjs'), {
      env: { ...process.env, NODE_OPTIONS: '', PORT: '0', ANJU_DEMO: '1', AGENCY: service, ...env },
      execArgv: [],
      silent: true,
    });
    return new ServiceProcess(service, (await ready(child)).url, child);
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** @throws Error when it ends meanwhile, fails at it, or does not answer in two minutes */
  async ask(ask: Ask): Promise<unknown> {
    const id = ++this.asked;
    const late = new AbortController();
    try {
      return await new Promise<unknown>((resolve, reject) => {
        this.waiting.set(id, { resolve, reject });
        if (!this.isRunning) reject(new Error(`${this.service} has ended`));
        else this.child.send({ id, ask });
        const timer = setTimeout(() => this.late(ask, reject), LONGEST_ANSWER);
        late.signal.addEventListener('abort', () => clearTimeout(timer));
      });
    } finally {
      late.abort();
      this.waiting.delete(id);
    }
  }

  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT' | 'SIGTERM'): void {
    this.child.kill(name);
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }

  /** What it last said of itself belongs to the complaint. */
  private late(ask: Ask, reject: (error: Error) => void): void {
    const answered = (text: string) => reject(new Error(`${this.service} does not ${ask.do}: ${text}`));
    fetch(`${this.url}/health`, { signal: AbortSignal.timeout(5000) }).then(
      async (response) => answered(await response.text()),
      (error: unknown) => answered(String(error)),
    );
  }
}
