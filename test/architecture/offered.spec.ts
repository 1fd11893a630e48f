import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { EVENT_LABELS } from '../../apps/discipline/src/trail/event-labels.data.js';
import { OPEN_EVENTS, RESTRICTED_EVENTS } from '../../apps/housing/src/project-history/history-events.data.js';
import { operationsAccess } from '#agency/operations/operations-access.js';
import type { AccessTable } from '#identity/access.js';
import { answersOf } from '../../libs/ui/src/answer-orders.js';
import { operationsOf } from '../../libs/ui/src/operation-orders.js';
import type { Order } from '../../libs/ui/src/order.js';
import { serviceFolders } from '../../apps/anju/src/services.js';

type Orders = Readonly<Record<string, Order>>;

/** `/housing/api/tasks/:taskId` of an order whose address has names. */
const addressOf = ({ url }: Order) => decodeURIComponent(url(new Proxy({}, { get: (_, name) => `:${String(name)}` })));

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));

interface Service {
  readonly service: string;
  readonly access: AccessTable;
  /** Those that a page offers. */
  readonly orders: Orders;
}

async function load(folder: string, service: string): Promise<Service> {
  const { default: access } = (await import(pathToFileURL(join(folder, 'access.ts')).href)) as { default: AccessTable };
  const ui = join(folder, 'ui');
  const files = readdirSync(ui);
  const declared = files.includes('orders.data.ts')
    ? ((await import(pathToFileURL(join(ui, 'orders.data.ts')).href)) as Orders)
    : {};
  const sources = sourcesIn(ui).join('\n');
  const answers: Orders = sources.includes(`todoPage('${service}'`) ? answersOf(service) : {};
  const used = Object.entries(declared).filter(([name]) => new RegExp(`\\borders\\.${name}\\b`).test(sources));
  const desk: Orders = sources.includes(`operationsPage('${service}')`) ? operationsOf(service) : {};
  return {
    service,
    access: { ...access, ...operationsAccess },
    orders: { ...Object.fromEntries(used), ...answers, ...desk },
  };
}

const routeOf = (order: Order, service: string) =>
  `${order.verb.toUpperCase()} ${addressOf(order).slice(service.length + 1)}`;

/** A button that others see than those who may use the route. */
function misplaced({ service, access, orders }: Service): string[] {
  return Object.values(orders)
    .filter(({ roles }) => roles !== undefined)
    .map((order) => ({ route: routeOf(order, service), seen: [...(order.roles ?? [])].sort() }))
    .filter(({ route, seen }) => seen.join() !== [...(access[route] ?? [])].sort().join())
    .map(({ route, seen }) => `${service} ${route} is seen by ${seen.join()}`);
}

const SERVICES: Service[] = [];
for (const { folder, service } of await serviceFolders()) SERVICES.push(await load(folder, service));

describe('what may be ordered', () => {
  it('is seen by those who may order it, and by nobody else', () => expect(SERVICES.flatMap(misplaced)).toEqual([]));

  it('has the operations desk in every service', () =>
    expect(SERVICES.filter(({ orders }) => !('rebuild' in orders)).map(({ service }) => service)).toEqual([]));

  it('would be found if it were seen by others', () =>
    expect(misplaced({ ...SERVICES[0]!, access: {} })).not.toEqual([]));
});

describe('what was done', () => {
  it('is called the same on the page of a project and in the replay', () => {
    const told = { ...OPEN_EVENTS, ...RESTRICTED_EVENTS };
    expect(Object.entries(told).filter(([type, label]) => EVENT_LABELS[type] !== label)).toEqual([]);
  });
});
