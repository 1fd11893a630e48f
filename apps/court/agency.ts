import { defineAgency } from '#agency/define-agency.js';
import { ClosureConsentGivenV1 } from '#contracts/answers/closure-consent-given.v1.js';
import { ClosureObjectionGivenV1 } from '#contracts/answers/closure-objection-given.v1.js';
import { CorroborationGivenV1 } from '#contracts/answers/corroboration-given.v1.js';
import { TaskReportedV1 } from '#contracts/answers/task-reported.v1.js';
import { TaskSignedV1 } from '#contracts/answers/task-signed.v1.js';
import { InsolvencyAcceptedV1 } from '#contracts/court/insolvency-accepted.v1.js';
import { InsolvencyFiledV1 } from '#contracts/court/insolvency-filed.v1.js';
import { InsolvencyStageReachedV1 } from '#contracts/court/insolvency-stage-reached.v1.js';
import { JointItemClosedV1 } from '#contracts/court/joint-item-closed.v1.js';
import { JointItemRaisedV1 } from '#contracts/court/joint-item-raised.v1.js';
import { SealImposedV1 } from '#contracts/court/seal-imposed.v1.js';
import { SuitStageReachedV1 } from '#contracts/court/suit-stage-reached.v1.js';
import { UnsealDecidedV1 } from '#contracts/court/unseal-decided.v1.js';

export default defineAgency({
  service: 'court',
  title: '人民法院',
  channels: {
    open: {
      readers: ['housing', 'finance', 'public-security', 'petition', 'discipline', 'oversight'],
      contracts: [
        ...[SuitStageReachedV1, SealImposedV1, UnsealDecidedV1],
        ...[InsolvencyFiledV1, InsolvencyAcceptedV1, InsolvencyStageReachedV1],
        ...[JointItemRaisedV1, JointItemClosedV1],
      ],
    },
    answers: {
      readers: ['housing'],
      contracts: [TaskSignedV1, TaskReportedV1, CorroborationGivenV1, ClosureConsentGivenV1, ClosureObjectionGivenV1],
    },
  },
  consumes: ['identity.open', 'housing.requests', 'finance.payments'],
});
