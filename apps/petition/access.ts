import type { AccessTable } from '#identity/access.js';

const PETITION = ['petition.officer'] as const;

/** Who may use which route of the petition service. What is not here is refused. */
const table: AccessTable = {
  'GET /api/deadlines': PETITION,
  'GET /api/demands': PETITION,
  'GET /api/matters': PETITION,
  'GET /api/matters/:matterNo': PETITION,
  'GET /api/site-facts': PETITION,
  'GET /api/volumes': PETITION,

  'POST /api/matters': PETITION,
  'POST /api/matters/:matterNo/acceptance': PETITION,
  'POST /api/matters/:matterNo/closing': PETITION,
  'POST /api/matters/:matterNo/extension': PETITION,
  'POST /api/matters/:matterNo/forwarding': PETITION,
  'POST /api/matters/:matterNo/objection': PETITION,
  'POST /api/matters/:matterNo/opinion': PETITION,

  // The vault: by matter and reason, each look on record.
  'GET /api/matters/:matterNo/identity': PETITION,
  'PUT /api/matters/:matterNo/identity': PETITION,

  'POST /api/projects/:projectCode/demands': PETITION,
  'POST /api/projects/:projectCode/demands/:kind/answers': PETITION,
  'POST /api/projects/:projectCode/demands/:kind/fulfilment': PETITION,
  'POST /api/projects/:projectCode/demands/:kind/reopening': PETITION,
  'POST /api/projects/:projectCode/demands/:kind/unmet': PETITION,
  'POST /api/projects/:projectCode/site-facts': PETITION,
  'POST /api/site-facts/:factId/answers': PETITION,
  'POST /api/volumes': PETITION,

  'GET /api/answers/todo': PETITION,
  'GET /api/answers/todo/changes': PETITION,
  'POST /api/answers/consents/:caseId': PETITION,
  'POST /api/answers/corroborations/:requestId': PETITION,
  'POST /api/answers/objections/:caseId': PETITION,
  'POST /api/answers/tasks/:taskId/report': PETITION,
  'POST /api/answers/tasks/:taskId/signature': PETITION,
};

export default table;
