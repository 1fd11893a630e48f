import type { AccessTable } from '#identity/access.js';

const POLICE = ['police.officer'] as const;
const BOTH = ['police.officer', 'politics'] as const;

/** Who may use which route of the public security service. What is not here is refused. */
const table: AccessTable = {
  'GET /api/answers/todo': BOTH,
  'GET /api/answers/todo/changes': BOTH,
  'GET /api/clue-clocks': BOTH,
  'GET /api/clue-readings': ['admin.audit', 'inspector.head'],
  'GET /api/clues': BOTH,
  'GET /api/clues/:clueNo/content': POLICE,
  'GET /api/clues/:clueNo/sealed': POLICE,
  'GET /api/returned-money': BOTH,
  'POST /api/answers/consents/:caseId': BOTH,
  'POST /api/answers/corroborations/:requestId': BOTH,
  'POST /api/answers/objections/:caseId': BOTH,
  'POST /api/answers/tasks/:taskId/report': BOTH,
  'POST /api/answers/tasks/:taskId/signature': BOTH,
  'POST /api/clues/:clueNo/case-stages': POLICE,
  'POST /api/clues/:clueNo/extensions': POLICE,
  'POST /api/clues/:clueNo/filing': POLICE,
  'POST /api/clues/:clueNo/forwarding': POLICE,
  'POST /api/clues/:clueNo/materials-requests': POLICE,
  'POST /api/clues/:clueNo/non-filing': POLICE,
  'POST /api/clues/:clueNo/receipt': POLICE,
  'POST /api/clues/:clueNo/returned-money': POLICE,
};

export default table;
