import { afterAll, beforeAll } from '@jest/globals';
import { PageDriver } from '../support/page-driver.js';
import { RunningApp } from '../support/running-app.js';
import { emptyCounty } from './empty-county.js';
import { eventCatalogue } from './event-catalogue.js';
import { figures } from './figures.js';
import { leadersJourney } from './leaders-journey.js';
import { ledgerImport } from './ledger-import.js';
import { officersOrders } from './officers-orders.js';
import { operationsDesk } from './operations-desk.js';
import { replay } from './replay.js';
import { signIn } from './sign-in.js';
import { threeAdministrators } from './three-administrators.js';
import { widths } from './widths.js';

const START_MS = 600_000;

/** One start of the demo county for all that is walked on its pages. */
let app: RunningApp | undefined;
let driver: PageDriver | undefined;

beforeAll(async () => {
  app = await RunningApp.start({ demo: true });
  driver = await PageDriver.open(app.url);
}, START_MS);
afterAll(async () => {
  await driver?.close();
  await app?.stop();
}, 60_000);

const county: Pick<PageDriver, 'visit'> = {
  visit: (...visit) => {
    if (!driver) throw new Error('the county did not start');
    return driver.visit(...visit);
  },
};

signIn(county);
leadersJourney(county);
figures(county);
ledgerImport(county);
replay(county);
threeAdministrators(county);
officersOrders(county);
eventCatalogue(county);
operationsDesk(county, (service) => app?.databaseOf(service) ?? Promise.reject(new Error('the county did not start')));
widths(county);
emptyCounty();
