import type { AssetLiabilityAuditedV1 } from '#contracts/finance/asset-liability-audited.v1.js';
import { reaction } from '#messaging/reaction.js';
import { NoteInsolvencyTest } from '../insolvency-case/note-insolvency-test/note-insolvency-test.js';

/** Finance audits what a developer has and owes; the court counts the days until somebody files (PM-11). */
export const noteInsolvencyTestWhenAudited = reaction<AssetLiabilityAuditedV1>({
  name: 'note-insolvency-test-when-audited',
  when: ['finance.asset-liability-audited.v1'],
  then: ({ data: { projectId, insolvent, auditedOn } }, acting) => [
    new NoteInsolvencyTest(projectId, { insolvent, auditedOn }, acting),
  ],
});
