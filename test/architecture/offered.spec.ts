import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { EVENT_LABELS } from '../../apps/discipline/src/trail/event-labels.data.js';
import { OPEN_EVENTS, RESTRICTED_EVENTS } from '../../apps/housing/src/project-history/history-events.data.js';
import type { AccessTable } from '#identity/access.js';
import { answersOf } from '../../libs/ui/src/answer-orders.js';
import type { Order } from '../../libs/ui/src/order.js';
import { serviceFolders } from '../../apps/anju/src/services.js';

const ORDER = /^(POST|PUT) /;

/** Routes that a person uses without an order's form, each with where. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'identity POST /api/login': 'the page of signing in',
  'identity PUT /api/password': 'the page of signing in and the menu of the signed-in',
  'identity POST /api/session/renew': 'sent by the frame while the page is used',
  'identity POST /api/logout': 'the menu of the signed-in',
};

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
  readonly orders: Orders;
  readonly sources: string;
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
  return { service, access, orders: { ...Object.fromEntries(used), ...answers }, sources };
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

/** By the API alone: a written route that no page offers. */
function unoffered({ service, access, orders, sources }: Service): string[] {
  const offered = new Set(Object.values(orders).map((order) => routeOf(order, service)));
  const isCalled = (path: string) => sources.includes(`'${path}'`) || sources.includes(`'/${service}${path}'`);
  return Object.keys(access)
    .filter((route) => ORDER.test(route) && !offered.has(route))
    .filter((route) => !isCalled(route.replace(ORDER, '').replace(/:(\w+)/g, '{$1}')))
    .map((route) => `${service} ${route}`);
}

const SERVICES: Service[] = [];
for (const { folder, service } of await serviceFolders()) SERVICES.push(await load(folder, service));

describe('what may be ordered', () => {
  it('is offered by a page, whoever may order it', () =>
    expect(SERVICES.flatMap(unoffered).filter((route) => !(route in ELSEWHERE))).toEqual([]));

  it('is seen by those who may order it, and by nobody else', () => expect(SERVICES.flatMap(misplaced)).toEqual([]));

  it('is excepted by name only where it exists', () => {
    const routes = SERVICES.flatMap(({ service, access }) => Object.keys(access).map((route) => `${service} ${route}`));
    expect(Object.keys(ELSEWHERE).filter((route) => !routes.includes(route))).toEqual([]);
  });

  it('would be found if no page offered it', () =>
    expect(
      unoffered({ service: 'x', access: { 'POST /api/things/:id': ['leader'] }, orders: {}, sources: '' }),
    ).toEqual(['x POST /api/things/:id']));
});

describe('what was done', () => {
  it('is called the same on the page of a project and in the replay', () => {
    const told = { ...OPEN_EVENTS, ...RESTRICTED_EVENTS };
    expect(Object.entries(told).filter(([type, label]) => EVENT_LABELS[type] !== label)).toEqual([]);
  });
});
