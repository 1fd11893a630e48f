import { defineAgency } from '#agency/define-agency.js';
import { FindingMadeV1 } from '#contracts/discipline/finding-made.v1.js';

/** A service that has changed the form of an event since its first records. */
export default defineAgency({
  service: 'water',
  title: '水务',
  channels: { open: { readers: ['discipline'], contracts: [FindingMadeV1] } },
  consumes: ['identity.open'],
});
