import { anOfficer } from '#testing/an-officer.js';
import { played, ruleBook } from '#testing/rule-book.js';
import { specFor } from '#testing/spec-for.js';
import { AcceptInsolvency, acceptInsolvency } from '../src/insolvency-case/accept-insolvency/accept-insolvency.js';
import { ApprovePlan, approvePlan } from '../src/insolvency-case/approve-plan/approve-plan.js';
import { CloseProcedure, closeProcedure } from '../src/insolvency-case/close-procedure/close-procedure.js';
import { ConvertProcedure, convertProcedure } from '../src/insolvency-case/convert-procedure/convert-procedure.js';
import { DeclareBankruptcy, declareBankruptcy } from '../src/insolvency-case/declare-bankruptcy/declare-bankruptcy.js';
import { ExtendPlanDraft, extendPlanDraft } from '../src/insolvency-case/extend-plan-draft/extend-plan-draft.js';
import { FileInsolvency, fileInsolvency } from '../src/insolvency-case/file-insolvency/file-insolvency.js';
import { InsolvencyCase } from '../src/insolvency-case/insolvency-case.js';
import type { InsolvencyKind } from '../src/insolvency-case/insolvency-events.js';
import {
  NoteInsolvencyTest,
  noteInsolvencyTest,
} from '../src/insolvency-case/note-insolvency-test/note-insolvency-test.js';
import { NotifyDebtor, notifyDebtor } from '../src/insolvency-case/notify-debtor/notify-debtor.js';
import { PublishNotice, publishNotice } from '../src/insolvency-case/publish-notice/publish-notice.js';
import {
  RecordCreditorsMeeting,
  recordCreditorsMeeting,
} from '../src/insolvency-case/record-creditors-meeting/record-creditors-meeting.js';
import {
  RecordGroupVote,
  type GroupVote,
  recordGroupVote,
} from '../src/insolvency-case/record-group-vote/record-group-vote.js';
import { RecordObjection, recordObjection } from '../src/insolvency-case/record-objection/record-objection.js';
import {
  RecordOverdueFiling,
  recordOverdueFiling,
} from '../src/insolvency-case/record-overdue-filing/record-overdue-filing.js';
import { RefuseInsolvency, refuseInsolvency } from '../src/insolvency-case/refuse-insolvency/refuse-insolvency.js';
import { SetClaimsPeriod, setClaimsPeriod } from '../src/insolvency-case/set-claims-period/set-claims-period.js';
import {
  SubmitPlanDraft,
  submitPlanDraft,
  type PlanDraft,
} from '../src/insolvency-case/submit-plan-draft/submit-plan-draft.js';

export const decide = ruleBook(
  InsolvencyCase,
  [FileInsolvency, fileInsolvency],
  [NotifyDebtor, notifyDebtor],
  [RecordObjection, recordObjection],
  [AcceptInsolvency, acceptInsolvency],
  [RefuseInsolvency, refuseInsolvency],
  [PublishNotice, publishNotice],
  [SetClaimsPeriod, setClaimsPeriod],
  [RecordCreditorsMeeting, recordCreditorsMeeting],
  [SubmitPlanDraft, submitPlanDraft],
  [RecordGroupVote, recordGroupVote],
  [ExtendPlanDraft, extendPlanDraft],
  [ApprovePlan, approvePlan],
  [DeclareBankruptcy, declareBankruptcy],
  [ConvertProcedure, convertProcedure],
  [CloseProcedure, closeProcedure],
  [NoteInsolvencyTest, noteInsolvencyTest],
  [RecordOverdueFiling, recordOverdueFiling],
);
export const given = specFor(InsolvencyCase, decide);
export const after = (...commands: object[]) => {
  const facts = played(InsolvencyCase, decide, ...commands);
  return { when: (command: object) => given(...facts).when(command), facts };
};

export const P06 = '990121-2026-006';
export const on = (monthDay: string) => anOfficer('court', `2026-${monthDay}`);
export const filed = (
  monthDay: string,
  kind: InsolvencyKind = 'reorganisation',
  by: 'creditor' | 'debtor' = 'creditor',
) => new FileInsolvency(P06, { caseNo: '2026-PC-0001', kind, by }, on(monthDay));
export const notified = (monthDay: string) => new NotifyDebtor(P06, {}, on(monthDay));
export const accepted = (monthDay: string) =>
  new AcceptInsolvency(P06, { administrator: '云泽律师事务所' }, on(monthDay));
export const noticed = (monthDay: string) => new PublishNotice(P06, {}, on(monthDay));
export const period = (days: number, monthDay: string) => new SetClaimsPeriod(P06, { days }, on(monthDay));
export const meeting = (monthDay: string) => new RecordCreditorsMeeting(P06, { result: '通过' }, on(monthDay));
export const draft = (checklist: PlanDraft, monthDay: string) => new SubmitPlanDraft(P06, checklist, on(monthDay));
export const extension = (monthDay: string) => new ExtendPlanDraft(P06, { reason: '续建报价未定' }, on(monthDay));
export const vote = (adopts: boolean, monthDay: string, group: GroupVote['group'] = 'ordinary') =>
  new RecordGroupVote(
    P06,
    { group, present: 10, inFavour: adopts ? 6 : 5, groupClaims: 900, claimsInFavour: 600 },
    on(monthDay),
  );
export const declared = (ground: DeclareBankruptcy['declaration']['ground'], monthDay: string) =>
  new DeclareBankruptcy(P06, { ground }, on(monthDay));
export const closed = (ground: CloseProcedure['end']['ground'], monthDay: string) =>
  new CloseProcedure(P06, { ground }, on(monthDay));
export const converted = (to: InsolvencyKind, monthDay: string) => new ConvertProcedure(P06, { to }, on(monthDay));

export const INCOMPLETE: PlanDraft = { schedule: '24个月', homeownerTreatment: '交房优先' };
export const COMPLETE: PlanDraft = {
  ...INCOMPLETE,
  continuationCost: 42_000_000_000,
  funding: '共益债',
  contractor: '云泽建工',
};
export const toAcceptance = [filed('01-22'), notified('01-26'), accepted('02-10')];
export const toNotice = [...toAcceptance, noticed('03-06')];
export const toPeriod = [...toNotice, period(60, '03-06')];
export const liquidation = [filed('01-22', 'liquidation'), notified('01-26'), accepted('02-10')];
export const fact = (facts: readonly { type: string; data: object }[], type: string) =>
  facts.find((one) => one.type === type)?.data;
