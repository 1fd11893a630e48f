import { describe, expect, it } from '@jest/globals';
import { fold, type Aggregate, type DomainEvent } from '#kernel/decider.js';
import { sawDecided } from '#testing/golden-records.js';
import { DerivativeSuit } from '../../apps/court/src/derivative-suit/derivative-suit.js';
import { InsolvencyCase } from '../../apps/court/src/insolvency-case/insolvency-case.js';
import { JointItem } from '../../apps/court/src/joint-item/joint-item.js';
import { SealMeasure } from '../../apps/court/src/seal-measure/seal-measure.js';
import { ClosureCase } from '../../apps/housing/src/closure-case/closure-case.js';
import { StatusClaims } from '../../apps/housing/src/status-claim/status-claims.js';
import { SupervisionTask } from '../../apps/housing/src/supervision-task/supervision-task.js';
import { DemandItem } from '../../apps/petition/src/demand-item/demand-item.js';
import { PetitionMatter } from '../../apps/petition/src/petition-matter/petition-matter.js';

/** Facts of one aggregate, checked by its type. */
function of<State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>, ...events: readonly Event[]) {
  return events.map((event) => ({
    type: `${aggregate.stream} ${event.type}`,
    folded: () => {
      sawDecided(aggregate, [event]);
      return fold(aggregate, [event]);
    },
  }));
}

const projectId = '990121-2026-001';
const ofCase = { projectId, caseId: `${projectId}-C1` };
const suits = { projectId, caseNo: '2026-AL-MC-12', on: '2026-05-11', suits: 3 };
const insolvency = { projectId, caseNo: '2026-AL-PO-1', on: '2026-06-01' };
const demand = { projectId, demandId: `${projectId}-title` };
const matter = { matterNo: 'XF-2026-014', projectId, on: '2026-04-20' };
const moved = { from: '2027-02-10', to: '2027-02-18', cause: '国办发明电〔2026〕9号' };
const seal = { projectId, sealId: 'CF-2026-3', on: '2026-03-30' };

/** Facts that the story does not know and no rule's spec shows whole: `npm run golden` stores these. */
const RARE = [
  ...of(
    ClosureCase,
    {
      type: 'ClosureObjected',
      data: {
        ...{ ...ofCase, agency: 'court', afterRevision: 4, on: '2026-07-03' },
        ...{ fact: '仍有查封未解除', wouldSatisfy: '解除2号楼查封' },
      },
    },
    {
      type: 'ClosureObjectionReceived',
      data: { ...ofCase, objectionId: 'YY-1', fact: '公示面积有误', handling: '已更正' },
    },
    { type: 'CityCheckPassed', data: { ...ofCase, docId: 'SJ-2026-7' } },
    { type: 'CityCheckFailed', data: { ...ofCase, docId: 'SJ-2026-8', reasons: '办证户数不符' } },
    { type: 'ReinspectionPassed', data: { projectId, month: 3, checks: ['入住率', '办证率'] } },
    { type: 'RectificationVerified', data: { projectId, findingId: 'WT-1', result: '已整改' } },
    {
      type: 'ClosureReturned',
      data: {
        ...{ ...ofCase, reason: '材料不全', corrections: ['补测绘报告'], on: '2026-07-05' },
        ...{ claimId: `${projectId}-S1`, inspectorsRequest: `${projectId}-C1-G7` },
      },
    },
  ),
  ...of(SupervisionTask, {
    type: 'ResultReturned',
    data: { projectId, taskId: 'DB-2026-1', agency: 'housing-bureau', reason: '无佐证' },
  }),
  ...of(
    StatusClaims,
    { type: 'PauseApproved', data: { projectId, reason: '汛期停工', from: '2026-07-10', to: '2026-07-20' } },
    {
      type: 'ClaimWithdrawn',
      data: { projectId, claimId: `${projectId}-R1`, claim: 'resumption', reason: '误报', on: '2026-03-05' },
    },
  ),
  ...of(JointItem, { type: 'JointItemAnswered', data: { projectId, itemId: 'FY-1', reply: '同意协调解封' } }),
  ...of(DerivativeSuit, { type: 'SuitResumed', data: { ...suits, reason: '管理人已接管' } }),
  ...of(SealMeasure, { type: 'UnsealRequested', data: { ...seal, scope: '2号楼', guarantee: '置换担保' } }),
  ...of(
    InsolvencyCase,
    { type: 'InsolvencyTestCleared', data: { projectId, on: '2026-05-06' } },
    { type: 'InsolvencyRefused', data: { ...insolvency, reason: '尚有清偿能力' } },
    {
      type: 'GroupVoted',
      data: {
        ...{ ...insolvency, group: 'ordinary', present: 40, inFavour: 31 },
        ...{ groupClaims: 9_000_000_00, claimsInFavour: 7_200_000_00, adopted: true },
      },
    },
    { type: 'ReorganisationPlanApproved', data: { ...insolvency, kind: 'normal' } },
    { type: 'ProcedureConverted', data: { ...insolvency, from: 'reorganisation', to: 'liquidation' } },
    { type: 'ProcedureClosed', data: { ...insolvency, ground: '重整计划执行完毕' } },
    { type: 'DeadlineAdjusted', data: { projectId, code: 'DL-C02', ...moved } },
  ),
  ...of(
    DemandItem,
    { type: 'DemandAnswered', data: { ...demand, reply: '六月底前办理' } },
    { type: 'DemandUnmet', data: { ...demand, lawfulReason: '缺少规划核实' } },
    { type: 'DemandReopened', data: { ...demand, kind: 'title', matters: 12 } },
  ),
  ...of(
    PetitionMatter,
    { type: 'RecipientObjected', data: { ...matter, unit: 'registry', reason: '不属本单位职责' } },
    { type: 'MatterExtended', data: { ...matter, to: '2026-07-19', reason: '情况复杂' } },
    { type: 'OpinionIssued', data: { ...matter, kind: 'supported' } },
    { type: 'MatterClosed', data: matter },
    { type: 'DeadlineAdjusted', data: { matterNo: matter.matterNo, projectId, code: 'DL-P02', ...moved } },
  ),
];

describe('a rare fact', () => {
  it.each(RARE)('is folded: $type', ({ folded }) => expect(folded()).toBeDefined());
});
