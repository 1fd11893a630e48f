import type { AccessTable } from '#identity/access.js';

const OFFICE = ['office.clerk', 'office.head'] as const;

/** Who may use which route of the housing service. What is not here is refused. */
const table: AccessTable = {
  'GET /api/projects': 'signed-in',
  'GET /api/projects/:projectCode': 'signed-in',
  'PUT /api/projects/:projectCode': OFFICE,
  'POST /api/projects/:projectCode/ledger': OFFICE,
};

export default table;
