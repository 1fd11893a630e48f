import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { discover } from '#agency/discover.js';
import { mayUse, type AccessTable } from '#identity/access.js';
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

/** One request that is to be open or closed; without a user it is a stranger's. */
interface Question {
  readonly service: string;
  readonly route: string;
  readonly userId: string | undefined;
}

/** Answered before anyone is asked who he is. */
const UNGUARDED = ['GET /api/openapi.json'];
/** Routes of slices that every service has: where its table does not name them, nobody may use them. */
const SHARED = /^\w+ \/api\/answers\//;
const LOGOUT = 'POST /api/logout';
const ADMINISTRATORS = ['sysadmin', 'secadmin', 'auditadmin'];
const { accounts } = DEMO_COUNTY;

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

/** `service: METHOD /path` of every line for which the question is answered with yes. */
function lines(which: (line: { service: string; route: string; access: AccessTable }) => boolean): string[] {
  return services.flatMap(({ service, access }) =>
    Object.keys(access).flatMap((route) => (which({ service, route, access }) ? [`${service}: ${route}`] : [])),
  );
}

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
  it('leave to everyone only signing in and the clock', () =>
    expect(lines(({ route, access }) => access[route] === 'everyone')).toEqual([
      'identity: POST /api/login',
      'identity: PUT /api/password',
      'identity: GET /api/county-time',
    ]));
  it('name nobody in vain: every line is open to some account', () =>
    expect(lines(({ route, access }) => !accounts.some(({ roles }) => mayUse(access, route, roles)))).toEqual([]));
  it('keep the three administrators out of the departments', () => {
    const administrators = accounts.filter(({ userId }) => ADMINISTRATORS.includes(userId));
    expect(administrators).toHaveLength(ADMINISTRATORS.length);
    const open = lines(
      ({ service, route, access }) =>
        service !== 'identity' &&
        access[route] !== 'signed-in' &&
        !route.includes('/api/operations/') &&
        administrators.some(({ roles }) => mayUse(access, route, roles)),
    );
    expect(open).toEqual([]);
  });
  it('let nobody write in the leaders’ overview', () =>
    expect(lines(({ service, route }) => service === 'oversight' && !/^GET |\/api\/operations\//.test(route))).toEqual(
      [],
    ));
});

describe('over HTTP', () => {
  const rolesOf = (userId: string | undefined) => accounts.find((account) => account.userId === userId)?.roles;

  /** The request's answer when it is not what the table says. */
  async function surprise({ service, route, userId }: Question): Promise<string[]> {
    const { access } = services.find((one) => one.service === service)!;
    const [method = '', path = ''] = route.split(' ');
    const browser = await county.client(userId);
    const status = await browser.statusOf(method, `/${service}${path.replaceAll(/:\w+/g, 'x')}`);
    const refusal = userId === undefined ? 401 : 403;
    const right = mayUse(access, route, rolesOf(userId))
      ? status !== 401 && status !== 403 && status < 500
      : status === refusal;
    return right ? [] : [`${userId ?? 'a stranger'}: ${service} ${route}: ${status}`];
  }

  async function surprises(questions: readonly Question[]): Promise<string[]> {
    const found: string[] = [];
    for (let index = 0; index < questions.length; index += 8) {
      found.push(...(await Promise.all(questions.slice(index, index + 8).map(surprise))).flat());
    }
    return found;
  }

  /** Every guarded route but the one that ends a session. */
  function allRoutes(): { service: string; route: string; access: AccessTable }[] {
    return services.flatMap(({ service, access, routes }) =>
      routes.filter((route) => route !== LOGOUT).map((route) => ({ service, route, access })),
    );
  }

  it('every route is closed to a stranger, open to one who may and closed to one who may not', async () => {
    const questions = allRoutes().flatMap(({ service, route, access }, index) => {
      // another pair for every route, so that all accounts have their turn
      const turned = [...accounts.slice(index % accounts.length), ...accounts.slice(0, index % accounts.length)];
      const open = turned.find(({ roles }) => mayUse(access, route, roles));
      const closed = turned.find(({ roles }) => !mayUse(access, route, roles));
      return [undefined, open?.userId, closed?.userId].flatMap((userId, place) =>
        place > 0 && userId === undefined ? [] : [{ service, route, userId }],
      );
    });
    expect(await surprises(questions)).toEqual([]);
  }, 300_000);

  it('every account meets the most usual kinds of line of every service', async () => {
    const usual = services.flatMap(({ service }) => {
      const kinds = new Map<string, { service: string; route: string }[]>();
      for (const { route, access } of allRoutes().filter((line) => line.service === service)) {
        const kind = JSON.stringify(access[route] ?? null);
        kinds.set(kind, [...(kinds.get(kind) ?? []), { service, route }]);
      }
      return [...kinds.values()]
        .sort((a, b) => b.length - a.length)
        .flatMap(([line], place) => (place < 3 ? line! : []));
    });
    const questions = accounts.flatMap(({ userId }) => usual.map((line) => ({ ...line, userId })));
    expect(await surprises(questions)).toEqual([]);
  }, 300_000);

  it('nothing broke, and each account can still sign out', async () => {
    const out = [undefined, ...accounts.map(({ userId }) => userId)];
    expect(await surprises(out.map((userId) => ({ service: 'identity', route: LOGOUT, userId })))).toEqual([]);
    expect(county.reported).toEqual([]);
  });
});
