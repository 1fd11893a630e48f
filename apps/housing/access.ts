import type { AccessTable } from '#identity/access.js';

const OFFICE = ['office.clerk', 'office.head'] as const;
const BUREAU = ['bureau.clerk', 'bureau.head'] as const;
/** Who may lead a project: 牵头单位 of plans. */
const LEADING = [...OFFICE, ...BUREAU, 'planning', 'township'] as const;
/** Who may answer for a milestone. */
const DOING = [...LEADING, 'registry', 'tax', 'labour', 'water'] as const;

/** Who may use which route of the housing service. What is not here is refused. */
const table: AccessTable = {
  'GET /api/ledger/imports/:importId': OFFICE,
  'GET /api/ledger/imports/:importId/error-workbook': OFFICE,
  'GET /api/milestones': 'signed-in',
  'GET /api/plans': 'signed-in',
  'GET /api/projects': 'signed-in',
  'GET /api/projects/:projectCode': 'signed-in',
  'GET /api/projects/export.xlsx': 'signed-in',
  'POST /api/ledger/imports': OFFICE,
  'POST /api/ledger/imports/:importId/commit': OFFICE,
  'POST /api/ledger/imports/:importId/revert': OFFICE,
  'POST /api/projects/:projectCode/duties': OFFICE,
  'POST /api/projects/:projectCode/ledger': OFFICE,
  'POST /api/projects/:projectCode/ledger-transfers': OFFICE,
  'POST /api/projects/:projectCode/ledger-withdrawal-decisions': OFFICE,
  'POST /api/projects/:projectCode/ledger-withdrawals': [...OFFICE, ...BUREAU],
  'POST /api/projects/:projectCode/milestone-achievements': DOING,
  'POST /api/projects/:projectCode/milestone-reschedulings': OFFICE,
  'POST /api/projects/:projectCode/milestones': LEADING,
  'POST /api/projects/:projectCode/plan': LEADING,
  'POST /api/projects/:projectCode/plan-approvals': OFFICE,
  'POST /api/projects/:projectCode/plan-review-opinions': ['justice'],
  'POST /api/projects/:projectCode/plan-reviews': LEADING,
  'POST /api/projects/:projectCode/plan-revisions': LEADING,
  'POST /api/projects/:projectCode/problem-reclassifications': [...OFFICE, ...BUREAU, 'planning'],
  'POST /api/projects/:projectCode/problems': [...OFFICE, ...BUREAU, 'planning'],
  'POST /api/projects/:projectCode/profile-changes': [...OFFICE, ...BUREAU],
  'PUT /api/projects/:projectCode': OFFICE,
};

export default table;
