import { defineAgency } from '#agency/define-agency.js';
import { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { CheckResultReleasedV1 } from '#contracts/discipline/check-result-released.v1.js';
import { FindingMadeV1 } from '#contracts/discipline/finding-made.v1.js';
import { SupervisionOpenedV1 } from '#contracts/discipline/supervision-opened.v1.js';

/** Reads every service's records; writes nothing into another's streams (D-01): it raises items. */
export default defineAgency({
  service: 'discipline',
  title: '纪委监委',
  channels: {
    results: {
      readers: ['housing', 'oversight'],
      contracts: [CheckResultReleasedV1, SupervisionOpenedV1, FindingMadeV1],
    },
    answers: {
      readers: ['housing'],
      contracts: [TaskSignedV1, TaskReportedV1, CorroborationGivenV1, ClosureConsentGivenV1, ClosureObjectionGivenV1],
    },
  },
  consumes: ['*.record', 'identity.open', 'housing.open', 'housing.requests'],
});
