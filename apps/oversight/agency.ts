import { defineAgency } from '#agency/define-agency.js';

/** Reads only: it publishes nothing of its own. */
export default defineAgency({
  service: 'oversight',
  title: '领导驾驶舱',
  channels: {},
  consumes: ['identity.open', 'housing.open', 'finance.leadership', 'petition.facts', 'court.open'],
});
