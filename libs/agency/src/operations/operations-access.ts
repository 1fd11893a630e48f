import type { AccessTable } from '#identity/access.js';

/** Routes that the platform gives to every service, for its system administrator. */
export const operationsAccess: AccessTable = {
  'GET /api/operations/projections': ['admin.system'],
  'POST /api/operations/projections/:name/rebuild': ['admin.system'],
};
