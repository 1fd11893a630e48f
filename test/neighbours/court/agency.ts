import { defineAgency } from '#agency/define-agency.js';
import { InsolvencyAcceptedV1 } from '#contracts/court/insolvency-accepted.v1.js';

/** Stands for the court in the specs of one service. */
export default defineAgency({
  service: 'court',
  title: '法院',
  channels: { open: { readers: ['finance', 'public-security'], contracts: [InsolvencyAcceptedV1] } },
  consumes: ['identity.open'],
});
