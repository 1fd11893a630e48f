import { defineAgency } from '#agency/define-agency.js';
import { MoneyReturnedV1 } from '#contracts/public-security/money-returned.v1.js';

/** Stands for the police in the specs of one service. */
export default defineAgency({
  service: 'public-security',
  title: '公安',
  channels: { recovery: { readers: ['finance'], contracts: [MoneyReturnedV1] } },
  consumes: ['identity.open'],
});
