import type { AccessTable } from '#identity/access.js';

const READERS = ['leader', 'office.clerk', 'office.head', 'inspector', 'inspector.head'] as const;

/** The county's leaders, the leading group's office and the inspectors read; nobody writes. */
const table: AccessTable = {
  'GET /api/figures': READERS,
  'GET /api/figures/rows': READERS,
  'GET /api/figures/series': READERS,
  'GET /api/key-period': READERS,
  'GET /api/warroom': READERS,
  'GET /api/warroom/milestones': READERS,
  'GET /api/warroom/red-list': READERS,
  'GET /api/warroom/due-this-week': READERS,
  'GET /api/warroom/demands': READERS,
  'GET /api/warroom/:projectCode': READERS,
  'GET /api/mortgage-trend': READERS,
  'GET /api/petition-volumes': READERS,
  'GET /api/map': READERS,
};

export default table;
