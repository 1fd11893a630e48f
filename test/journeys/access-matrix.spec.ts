import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discover } from '#agency/discover.js';
import { mayUse, type AccessTable } from '#identity/access.js';
import { FrontDoor } from '../../apps/anju/src/front-door.js';
import { serviceFolders, sharedSlices } from '../../apps/anju/src/services.js';
import { DEMO_COUNTY } from '../../apps/identity/src/founding/demo-county.data.js';
import { startTestCounty, type TestCounty } from '../support/test-county.js';
import { routesOn } from '../support/routes-on.js';

interface ServiceRoutes {
  readonly service: string;
  readonly access: AccessTable;
  /** `METHOD /path` */
  readonly routes: readonly string[];
}

/** Answered before anyone is asked who he is. */
const UNGUARDED = ['GET /api/openapi.json'];
/** The same at the front door, which asks nobody. */
const AT_THE_DOOR = [
  'GET /health',
  'GET /live',
  'GET /ready',
  'GET /favicon.svg,/favicon.ico',
  'GET /',
  'GET /asyncapi.json',
];
/** Routes of slices that every service has: where its table does not name them, nobody may use them. */
const SHARED = /^\w+ \/api\/answers\//;
const LOGOUT = 'POST /api/logout';

let county: TestCounty;
const services: ServiceRoutes[] = [];
beforeAll(async () => {
  county = await startTestCounty();
  const folders = await serviceFolders();
  for (const { service, http } of county.services.agencies) {
    const { folder } = folders.find((one) => one.service === service)!;
    const { access } = await discover(folder, sharedSlices());
    services.push({ service, access, routes: routesOn(http).filter((route) => !UNGUARDED.includes(route)) });
  }
}, 60_000);
afterAll(() => county.close());

describe('the access tables', () => {
  it('have a line for every route', () => {
    const closed = services.flatMap(({ service, access, routes }) =>
      routes.filter((route) => !(route in access) && !SHARED.test(route)).map((route) => `${service}: ${route}`),
    );
    expect(closed).toEqual([]);
  });
  it('have a route for every line', () => {
    const idle = services.flatMap(({ service, access, routes }) =>
      Object.keys(access).flatMap((line) => (routes.includes(line) ? [] : [`${service}: ${line}`])),
    );
    expect(idle).toEqual([]);
  });
  it('leave to everyone only signing in and the clock', () => {
    const open = services.flatMap(({ service, access }) =>
      Object.entries(access).flatMap(([line, grant]) => (grant === 'everyone' ? [`${service}: ${line}`] : [])),
    );
    expect(open).toEqual([
      'identity: POST /api/login',
      'identity: PUT /api/password',
      'identity: GET /api/county-time',
    ]);
  });
  it('are not asked at the front door, nor for what describes an interface', async () => {
    const door = await FrontDoor.open({ host: '127.0.0.1', port: 0 }, '/nowhere', () => undefined);
    expect(routesOn(door.http)).toEqual(AT_THE_DOOR);
    await door.close();
    const stranger = await county.client();
    for (const { service } of services) {
      for (const path of UNGUARDED.map((route) => `/${service}${route.replace('GET ', '')}`)) {
        expect({ path, status: await stranger.statusOf('GET', path) }).toEqual({ path, status: 200 });
      }
    }
  });
});

describe('every route for every account', () => {
  const everybody: readonly (string | undefined)[] = [undefined, ...DEMO_COUNTY.accounts.map(({ userId }) => userId)];
  const rolesOf = (userId: string | undefined) =>
    DEMO_COUNTY.accounts.find((account) => account.userId === userId)?.roles;

  /** Routes that answer otherwise than the table says. */
  async function surprises(userId: string | undefined): Promise<string[]> {
    const browser = await county.client(userId);
    const roles = rolesOf(userId);
    const refusal = userId === undefined ? 401 : 403;
    const found: string[] = [];
    const ask = async (service: string, access: AccessTable, route: string) => {
      const [method = '', path = ''] = route.split(' ');
      const status = await browser.statusOf(method, `/${service}${path.replaceAll(/:\w+/g, 'x')}`);
      const expected = mayUse(access, route, roles);
      const right = expected ? status !== 401 && status !== 403 && status < 500 : status === refusal;
      if (!right) found.push(`${userId ?? 'a stranger'}: ${service} ${route}: ${status}`);
    };
    for (const { service, access, routes } of services) {
      for (const route of routes) if (route !== LOGOUT) await ask(service, access, route);
    }
    const identity = services.find(({ service }) => service === 'identity')!;
    await ask('identity', identity.access, LOGOUT);
    return found;
  }

  it('is open or closed as the table says', async () => {
    const found: string[] = [];
    for (let index = 0; index < everybody.length; index += 6) {
      found.push(...(await Promise.all(everybody.slice(index, index + 6).map(surprises))).flat());
    }
    expect(found).toEqual([]);
    expect(county.reported).toEqual([]);
  }, 900_000); // some ten thousand requests, a third of them refusals that are recorded
});
