import type { AccessTable } from '#identity/access.js';

const BUREAU = ['finance.officer'] as const;
const BANK = ['bank'] as const;
/** Who has a seat in the joint check (F-05). */
const PANEL = ['finance.officer', 'treasury', 'audit', 'bank'] as const;
/** Who asks for money: the bureau that runs the works, or finance for it. */
const APPLICANTS = ['bureau.clerk', 'bureau.head', 'finance.officer'] as const;
/** Finance sees all; a bank's own rows only are answered to it. */
const READERS = ['finance.officer', 'treasury', 'audit', 'bank'] as const;
const OFFICES = ['finance.officer', 'treasury', 'audit'] as const;

/** Who may use which route of the finance service. What is not here is refused. */
const table: AccessTable = {
  'GET /api/answers/todo': PANEL,
  'GET /api/answers/todo/changes': PANEL,
  'GET /api/escrow-accounts': READERS,
  'GET /api/mortgage-weeks': READERS,
  'GET /api/mortgage-weeks/:week': READERS,
  'GET /api/payees': [...APPLICANTS, 'treasury', 'audit'],
  'GET /api/payments': READERS,
  'GET /api/projects/:projectCode/escrow-account': OFFICES,
  'GET /api/projects/:projectCode/money': OFFICES,
  'GET /api/special-loans': READERS,
  'GET /api/whitelist': READERS,
  'POST /api/answers/consents/:caseId': PANEL,
  'POST /api/answers/corroborations/:requestId': PANEL,
  'POST /api/answers/objections/:caseId': PANEL,
  'POST /api/answers/tasks/:taskId/report': PANEL,
  'POST /api/answers/tasks/:taskId/signature': PANEL,
  'POST /api/mortgage-weeks/:week/publication': BUREAU,
  'POST /api/mortgage-weeks/:week/reports': BANK,
  'POST /api/projects/:projectCode/administrator-confirmation': BUREAU,
  'POST /api/projects/:projectCode/advance-contracts': BUREAU,
  'POST /api/projects/:projectCode/asset-liability-audits': ['finance.officer', 'audit'],
  'POST /api/projects/:projectCode/confirmed-work': BUREAU,
  'POST /api/projects/:projectCode/disbursements': APPLICANTS,
  'POST /api/projects/:projectCode/disbursements/:requestId/endorsements': PANEL,
  'POST /api/projects/:projectCode/disbursements/:requestId/payment': BUREAU,
  'POST /api/projects/:projectCode/disbursements/:requestId/refusal': BUREAU,
  'POST /api/projects/:projectCode/drawdowns': APPLICANTS,
  'POST /api/projects/:projectCode/drawdowns/:requestId/endorsements': PANEL,
  'POST /api/projects/:projectCode/drawdowns/:requestId/payment': BUREAU,
  'POST /api/projects/:projectCode/drawdowns/:requestId/refusal': BUREAU,
  'POST /api/projects/:projectCode/escrow-account': BUREAU,
  'POST /api/projects/:projectCode/escrow-balance': ['finance.officer', 'bank'],
  'POST /api/projects/:projectCode/escrow-freeze': BUREAU,
  'POST /api/projects/:projectCode/escrow-node': BUREAU,
  'POST /api/projects/:projectCode/escrow-quota': BUREAU,
  'POST /api/projects/:projectCode/escrow-shortfall': BUREAU,
  'POST /api/projects/:projectCode/payees': BUREAU,
  'POST /api/projects/:projectCode/recoveries': BUREAU,
  'POST /api/projects/:projectCode/special-loan': BUREAU,
  'POST /api/projects/:projectCode/special-loan/approval': BUREAU,
  'POST /api/projects/:projectCode/special-loan/receipts': BUREAU,
  'POST /api/projects/:projectCode/special-loan/repayments': BUREAU,
  'POST /api/projects/:projectCode/whitelist': BUREAU,
  'POST /api/projects/:projectCode/whitelist/credits': BANK,
  'POST /api/projects/:projectCode/whitelist/draws': BANK,
  'POST /api/projects/:projectCode/whitelist/rectifications': BUREAU,
  'POST /api/projects/:projectCode/whitelist/refusals': BANK,
  'POST /api/projects/:projectCode/whitelist/repushes': BUREAU,
};

export default table;
