import type { InsolvencyAcceptedV1 } from '#contracts/court/insolvency-accepted.v1.js';
import { reaction } from '#messaging/reaction.js';
import { NoteInsolvency } from '../escrow-account/note-insolvency/note-insolvency.js';
import type { AdministratorConfirmed } from '../escrow-account/escrow-events.js';
import { PauseDrawdowns } from '../special-loan/pause-drawdowns/pause-drawdowns.js';
import { ResumeDrawdowns } from '../special-loan/resume-drawdowns/resume-drawdowns.js';

/** PM-10: escrow and special loan stand still from the court's decision until the administrator confirms. */
export const pausePaymentsWhenInsolvencyAccepted = reaction<InsolvencyAcceptedV1>({
  name: 'pause-payments-when-insolvency-accepted',
  when: ['court.insolvency-accepted.v1'],
  then: ({ data: { projectId, caseNo, administrator } }, acting) => [
    new NoteInsolvency(projectId, caseNo, administrator, acting),
    new PauseDrawdowns(projectId, caseNo, acting),
  ],
});

/** The administrator's confirmation is filed with the escrow account; the loan follows. */
export const resumeDrawdownsWhenAdministratorConfirmed = reaction<AdministratorConfirmed['data']>({
  name: 'resume-drawdowns-when-administrator-confirmed',
  when: ['finance.AdministratorConfirmed'],
  then: ({ data: { projectId, docNo } }, acting) => [new ResumeDrawdowns(projectId, docNo, acting)],
});
