import type { AccessTable } from '#identity/access.js';

const SYSTEM = ['admin.system'] as const;
const SECURITY = ['admin.security'] as const;
const ASKING = ['admin.system', 'admin.security'] as const;
const ADMINISTRATORS = ['admin.system', 'admin.security', 'admin.audit'] as const;

/** Who may use which route of the identity service. What is not here is refused. */
const table: AccessTable = {
  'POST /api/login': 'everyone',
  'PUT /api/password': 'everyone', // name and old password are proved in the body
  'GET /api/county-time': 'everyone',
  'GET /api/me': 'signed-in',
  'POST /api/session/renew': 'signed-in',
  'POST /api/logout': 'signed-in',
  'POST /api/calendars': SECURITY,
  'GET /api/calendars': 'signed-in',
  'GET /api/agencies': 'signed-in',
  'PUT /api/agencies/:agencyId': SYSTEM,
  'GET /api/accounts': ADMINISTRATORS,
  'GET /api/accounts/:userId': ADMINISTRATORS,
  'PUT /api/accounts/:userId': SYSTEM,
  'POST /api/accounts/:userId/one-time-password': SYSTEM,
  'POST /api/accounts/:userId/closing': SYSTEM,
  'GET /api/grants': ADMINISTRATORS,
  'POST /api/accounts/:userId/roles/:role/request': ASKING,
  'POST /api/accounts/:userId/roles/:role/confirmation': SECURITY,
  'POST /api/accounts/:userId/roles/:role/revocation': SECURITY,
  'GET /api/sign-ins': ['admin.audit'],
};

export default table;
