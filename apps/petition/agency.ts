import { defineAgency } from '#agency/define-agency.js';
import { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { DemandAnsweredV1 } from '#contracts/petition/demand-answered.v1.js';
import { DemandMetV1 } from '#contracts/petition/demand-met.v1.js';
import { DemandRaisedV1 } from '#contracts/petition/demand-raised.v1.js';
import { DemandUnmetV1 } from '#contracts/petition/demand-unmet.v1.js';
import { PetitionVolumeReportedV1 } from '#contracts/petition/petition-volume-reported.v1.js';
import { SiteFactAnsweredV1 } from '#contracts/petition/site-fact-answered.v1.js';
import { SiteFactReportedV1 } from '#contracts/petition/site-fact-reported.v1.js';

export default defineAgency({
  service: 'petition',
  title: '信访局',
  channels: {
    facts: {
      readers: ['housing', 'discipline', 'oversight'],
      contracts: [
        ...[DemandRaisedV1, DemandAnsweredV1, DemandMetV1, DemandUnmetV1],
        ...[SiteFactReportedV1, SiteFactAnsweredV1],
        PetitionVolumeReportedV1,
      ],
    },
    answers: {
      readers: ['housing'],
      contracts: [TaskSignedV1, TaskReportedV1, CorroborationGivenV1, ClosureConsentGivenV1, ClosureObjectionGivenV1],
    },
  },
  consumes: ['identity.open', 'housing.requests'],
});
