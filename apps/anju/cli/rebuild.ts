import { setTimeout as delay } from 'node:timers/promises';
import { serviceFolders } from '../src/services.js';
import { accessOf, Refused, Server } from './server.js';
import { flagsOf, WrongUsage, type ExitCode, type Terminal } from './terminal.js';

interface Projection {
  readonly service: string;
  readonly name: string;
}

interface Standing {
  readonly rebuild?: { readonly folded: number; readonly of: number };
  readonly lastRebuild?: Rebuilt & { readonly operationId: string; readonly failure?: string };
}

interface Rebuilt {
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
}

const ASKED_AGAIN_MS = 200;
/** A rebuild takes seconds or, of a long log, minutes: now and then it is told how far it is. */
const TOLD_EACH = 50;

/** `rebuild <projection>`: the running server folds a read model from zero. 1 when its rows come out otherwise. */
export async function rebuild(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { given, positionals } = flagsOf(args, 'json');
  const [asked, ...more] = positionals;
  if (!asked) throw new WrongUsage('缺少读模型的名称');
  if (more.length > 0) throw new WrongUsage('一次只能重建一个读模型');

  const access = accessOf(terminal);
  const print = (result: object, text: string) => terminal.out(given.has('json') ? JSON.stringify(result) : text);
  try {
    const server = await Server.signIn(access);
    const { service, name } = await theOne(server, asked);
    const { before, after, same } = await rebuilt(server, { service, name }, terminal);
    const projection = `${service}.${name}`;
    const outcome = same ? `摘要一致 ${after}` : `摘要不一致：原 ${before}，现 ${after}`;
    print({ projection, before, after, same }, `${projection} 已重建，${outcome}`);
    return same ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, message } = error;
    print({ projection: asked, refused: { code, message } }, `未重建：${message}`);
    return 1;
  }
}

/** Starts the rebuild and waits for what it comes to. @throws Refused */
async function rebuilt(server: Server, { service, name }: Projection, terminal: Terminal): Promise<Rebuilt> {
  const path = `/${service}/api/operations/projections/${encodeURIComponent(name)}`;
  const { operationId } = (await server.ask(`${path}/rebuild`, { method: 'POST' })) as { readonly operationId: string };
  for (let asked = 1; ; asked++) {
    const { rebuild: progress, lastRebuild: last } = (await server.ask(path)) as Standing;
    if (last?.operationId === operationId) {
      if (last.failure !== undefined) throw new Refused('rebuild.failed', last.failure);
      return last;
    }
    if (!progress) throw new Refused('rebuild.interrupted', '重建中断：服务在此期间重新启动过');
    if (asked % TOLD_EACH === 0) terminal.err(`${progress.folded} / ${progress.of}`);
    await delay(ASKED_AGAIN_MS);
  }
}

/** `<service>.<name>`, or a name that only one service has. @throws Refused */
async function theOne(server: Server, asked: string): Promise<Projection> {
  const dot = asked.indexOf('.');
  const [service, name] = dot < 0 ? [undefined, asked] : [asked.slice(0, dot), asked.slice(dot + 1)];
  const found = (await projectionsOf(server, service)).filter((one) => one.name === name);
  const [first, ...others] = found;
  if (!first) throw new Refused('rebuild.unknown-projection', `没有名为 ${asked} 的读模型`);
  if (others.length === 0) return first;
  const names = found.map((one) => `${one.service}.${one.name}`).join('、');
  throw new Refused('rebuild.ambiguous-projection', `多个服务都有 ${asked}，请指明：${names}`);
}

async function projectionsOf(server: Server, only: string | undefined): Promise<Projection[]> {
  const found: Projection[] = [];
  for (const { service } of await serviceFolders()) {
    if (only !== undefined && only !== service) continue;
    found.push(...(await projectionsIn(server, service)));
  }
  return found;
}

async function projectionsIn(server: Server, service: string): Promise<Projection[]> {
  try {
    const rows = (await server.ask(`/${service}/api/operations/projections`)) as { readonly name: string }[];
    return rows.map(({ name }) => ({ service, name }));
  } catch (error) {
    if (error instanceof Refused && error.code === 'not-found') return []; // it does not run in this shape
    throw error;
  }
}
