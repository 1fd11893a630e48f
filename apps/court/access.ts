import type { AccessTable } from '#identity/access.js';

const COURT = ['court.officer'] as const;
const OF_PROJECT = 'POST /api/projects/:projectCode';

/** Who may use which route of the court's service. What is not here is refused. */
const table: AccessTable = {
  'GET /api/insolvency-cases': COURT,
  'GET /api/insolvency-cases/:projectCode': COURT,
  'GET /api/insolvency-watch-list': COURT,
  'GET /api/joint-items': COURT,
  'GET /api/seals': COURT,
  'GET /api/suits': COURT,

  [`${OF_PROJECT}/suits`]: COURT,
  'POST /api/suits/:caseNo/effective-judgments': COURT,
  'POST /api/suits/:caseNo/enforcement-results': COURT,
  'POST /api/suits/:caseNo/enforcements': COURT,
  'POST /api/suits/:caseNo/fast-track': COURT,
  'POST /api/suits/:caseNo/judgments': COURT,
  'POST /api/suits/:caseNo/mediations': COURT,
  'POST /api/suits/:caseNo/resumption': COURT,
  'POST /api/suits/:caseNo/stay': COURT,

  [`${OF_PROJECT}/seals`]: COURT,
  'POST /api/seals/:sealId/unseal-decisions': COURT,
  'POST /api/seals/:sealId/unseal-requests': COURT,

  [`${OF_PROJECT}/insolvency/acceptance`]: COURT,
  [`${OF_PROJECT}/insolvency/claims-period`]: COURT,
  [`${OF_PROJECT}/insolvency/closing`]: COURT,
  [`${OF_PROJECT}/insolvency/conversion`]: COURT,
  [`${OF_PROJECT}/insolvency/creditors-meetings`]: COURT,
  [`${OF_PROJECT}/insolvency/debtor-notice`]: COURT,
  [`${OF_PROJECT}/insolvency/declaration`]: COURT,
  [`${OF_PROJECT}/insolvency/draft-extension`]: COURT,
  [`${OF_PROJECT}/insolvency/filing`]: COURT,
  [`${OF_PROJECT}/insolvency/group-votes`]: COURT,
  [`${OF_PROJECT}/insolvency/notice`]: COURT,
  [`${OF_PROJECT}/insolvency/objection`]: COURT,
  [`${OF_PROJECT}/insolvency/plan-approval`]: COURT,
  [`${OF_PROJECT}/insolvency/plan-drafts`]: COURT,
  [`${OF_PROJECT}/insolvency/refusal`]: COURT,

  [`${OF_PROJECT}/joint-items`]: COURT,
  'POST /api/joint-items/:itemId/answers': COURT,
  'POST /api/joint-items/:itemId/closing': COURT,

  'GET /api/answers/todo': COURT,
  'GET /api/answers/todo/changes': COURT,
  'POST /api/answers/consents/:caseId': COURT,
  'POST /api/answers/corroborations/:requestId': COURT,
  'POST /api/answers/objections/:caseId': COURT,
  'POST /api/answers/tasks/:taskId/report': COURT,
  'POST /api/answers/tasks/:taskId/signature': COURT,
};

export default table;
