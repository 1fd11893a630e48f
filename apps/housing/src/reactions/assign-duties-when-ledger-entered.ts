import { reaction } from '#messaging/reaction.js';
import type { LedgerEntered } from '../ledger-membership/ledger-membership.js';
import { AssignDuty } from '../troubled-project/assign-duty/assign-duty.js';

/** The duties of H-01 stand in the project's file too, where closing and supervision look for them. */
export const assignDutiesWhenLedgerEntered = reaction<LedgerEntered['data']>({
  name: 'assign-duties-when-ledger-entered',
  when: ['housing.LedgerEntered'],
  then: ({ data: { projectId, duties } }, acting) => [
    new AssignDuty(
      projectId,
      {
        duties: [
          { role: 'county-leader', agency: 'county-leadership', person: duties.countyLeader },
          { role: 'lead-unit', agency: duties.leadUnit },
          { role: 'territory', agency: duties.territory },
        ],
      },
      acting,
    ),
  ],
});
