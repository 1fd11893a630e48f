import type { AccessTable } from '#identity/access.js';

const INSPECTORS = ['inspector', 'inspector.head'] as const;
const APPLICANTS = ['office.head', 'office.clerk', 'bureau.head', 'bureau.clerk', 'planning', 'township'] as const;

/** The inspectors work here; others may only ask for tolerance of a decision of their own. */
const table: AccessTable = {
  'GET /api/projects/:projectCode/trail': INSPECTORS,
  'GET /api/projects/:projectCode/trail/diff': INSPECTORS,
  'GET /api/trail/agencies': INSPECTORS,
  'GET /api/replays': ['inspector.head'],
  'GET /api/supervision-items': INSPECTORS,
  'GET /api/checks': INSPECTORS,
  'GET /api/tolerance-reviews': INSPECTORS,
  'POST /api/projects/:projectCode/supervision-items': INSPECTORS,
  'POST /api/supervision-items/:itemId/materials-calls': INSPECTORS,
  'POST /api/supervision-items/:itemId/questions': INSPECTORS,
  'POST /api/supervision-items/:itemId/answers': INSPECTORS,
  'POST /api/supervision-items/:itemId/findings': INSPECTORS,
  'POST /api/supervision-items/:itemId/letters': INSPECTORS,
  'POST /api/supervision-items/:itemId/rectifications': INSPECTORS,
  'POST /api/supervision-items/:itemId/closing': INSPECTORS,
  'POST /api/checks': INSPECTORS,
  'POST /api/checks/:checkId/visits': INSPECTORS,
  'POST /api/checks/:checkId/releases': INSPECTORS,
  'POST /api/projects/:projectCode/tolerance-applications': [...APPLICANTS, ...INSPECTORS],
  'POST /api/tolerance-reviews/:reviewId/pack': INSPECTORS,
  'POST /api/tolerance-reviews/:reviewId/grant': INSPECTORS,
  'POST /api/tolerance-reviews/:reviewId/refusal': INSPECTORS,
  'POST /api/clue-refs': INSPECTORS,
  'GET /api/answers/todo': INSPECTORS,
  'GET /api/answers/todo/changes': INSPECTORS,
  'POST /api/answers/consents/:caseId': INSPECTORS,
  'POST /api/answers/corroborations/:requestId': INSPECTORS,
  'POST /api/answers/objections/:caseId': INSPECTORS,
  'POST /api/answers/tasks/:taskId/report': INSPECTORS,
  'POST /api/answers/tasks/:taskId/signature': INSPECTORS,
};

export default table;
