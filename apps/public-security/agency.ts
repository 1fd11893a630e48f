import { defineAgency } from '#agency/define-agency.js';
import { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { ClueStageReachedV1 } from '#contracts/public-security/clue-stage-reached.v1.js';
import { MoneyReturnedV1 } from '#contracts/public-security/money-returned.v1.js';
import { recordPolicy } from './src/record-policy.js';

export default defineAgency({
  service: 'public-security',
  title: '公安与政法协调',
  slices: ['clue-access'],
  channels: {
    answers: {
      readers: ['housing'],
      contracts: [ClosureConsentGivenV1, ClosureObjectionGivenV1, CorroborationGivenV1, TaskReportedV1, TaskSignedV1],
    },
    recovery: { readers: ['housing', 'finance', 'discipline'], contracts: [MoneyReturnedV1] },
    stages: { readers: ['housing'], contracts: [ClueStageReachedV1] },
  },
  consumes: ['identity.open', 'housing.open', 'housing.requests', 'housing.clues', 'court.open'],
  record: recordPolicy,
});
