import { publish } from '#agency/publication.js';
import { ClosureAppliedV1 } from '#contracts/housing/closure-applied.v1.js';
import { ClosureConsentRequestedV1 } from '#contracts/housing/closure-consent-requested.v1.js';
import { ClosureNoticePublishedV1 } from '#contracts/housing/closure-notice-published.v1.js';
import { ClosureReturnedV1 } from '#contracts/housing/closure-returned.v1.js';
import { ProjectClosedV1 } from '#contracts/housing/project-closed.v1.js';
import { ProjectReopenedV1 } from '#contracts/housing/project-reopened.v1.js';
import { ReinspectionFailedV1 } from '#contracts/housing/reinspection-failed.v1.js';
import type * as closing from '../closure-case/closure-events.js';

/** What the others learn of closing; who inspected and who voted stays inside. */
export const closingPublications = [
  publish('ClosureApplied', 'open', ClosureAppliedV1, (data: closing.ClosureApplied['data']) => {
    const { projectId, caseId, standardVersion } = data;
    return { projectId, caseId, standardVersion };
  }),
  publish(
    'ClosureConsentRequested',
    'requests',
    ClosureConsentRequestedV1,
    (data: closing.ClosureConsentRequested['data']) => data,
  ),
  publish('ClosureReturned', 'requests', ClosureReturnedV1, (data: closing.ClosureReturned['data']) => {
    const { projectId, caseId, claimId, inspectorsRequest } = data;
    const asked = claimId === undefined || inspectorsRequest === undefined ? {} : { claimId, inspectorsRequest };
    return { projectId, caseId, ...asked };
  }),
  publish(
    'ClosureNoticePublished',
    'open',
    ClosureNoticePublishedV1,
    (data: closing.ClosureNoticePublished['data']) => {
      const { projectId, caseId, from, to, text } = data;
      return { projectId, caseId, from, to, text };
    },
  ),
  publish('ProjectClosed', 'open', ProjectClosedV1, ({ projectId, caseId }: closing.ProjectClosed['data']) => ({
    projectId,
    caseId,
  })),
  publish('ProjectReopened', 'open', ProjectReopenedV1, (data: closing.ProjectReopened['data']) => data),
  publish(
    'ReinspectionFailed',
    'open',
    ReinspectionFailedV1,
    ({ projectId, month, failed }: closing.ReinspectionFailed['data']) => ({
      projectId,
      month,
      failed: [...failed],
    }),
  ),
];
