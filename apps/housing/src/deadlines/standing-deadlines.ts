import { standingDeadline } from '#deadlines/standing-deadline.js';
import { LedgerMembership, type LedgerEntered } from '../ledger-membership/ledger-membership.js';

/** 方案时限, counted when the project enters the ledger; the plan is approved on a stream of its own. */
export const planDeadline = standingDeadline({
  code: 'DL-H01',
  aggregate: LedgerMembership,
  setBy: ['LedgerEntered'],
  day: ({ data }) => ({ of: data.projectId, due: (data as LedgerEntered['data']).duties.planDue }),
  running: ({ level, plan }) => (level === 'none' || !plan ? undefined : { start: plan.from, due: plan.due }),
  about: (projectId) => ({ projectId }),
  stoppedBy: { on: ['PlanApproved'], of: (data) => (data as { projectId: string }).projectId },
});
