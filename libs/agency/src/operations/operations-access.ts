import type { AccessTable } from '#identity/access.js';
import type { Role } from '#identity/roles.js';

/** Whose desk it is. */
const DESK: readonly Role[] = ['admin.system'];

/** 运维台: routes that the platform gives to every service, for its system administrator. */
export const operationsAccess: AccessTable = {
  'GET /api/operations/projections': DESK,
  'GET /api/operations/projections/:name': DESK,
  'POST /api/operations/projections/:name/rebuild': DESK,
  'GET /api/operations/carrier': DESK,
  'GET /api/operations/waiting': DESK,
  'POST /api/operations/parked-keys/:id/release': DESK,
  'POST /api/operations/put-aside/:id/reading': DESK,
  'POST /api/operations/put-aside/:id/discarding': DESK,
  'POST /api/operations/parked-facts/:id/retry': DESK,
  'GET /api/operations/acts': DESK,
};
