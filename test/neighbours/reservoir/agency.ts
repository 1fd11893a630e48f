import { defineAgency } from '#agency/define-agency.js';

/** A service whose code has faults that a spec mends while it runs. */
export default defineAgency({ service: 'reservoir', title: '水库', channels: {}, consumes: ['identity.open'] });
