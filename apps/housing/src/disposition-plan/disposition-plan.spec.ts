import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '#kernel/decider.js';
import { addDays } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { anOfficer } from '#testing/an-officer.js';
import { specFor } from '#testing/spec-for.js';
import { markMissedMilestones } from '../deadlines/mark-missed-milestones.js';
import { AchieveMilestone, achieveMilestone, type Achievement } from './achieve-milestone/achieve-milestone.js';
import { AnswerLegalReview, answerLegalReview } from './answer-legal-review/answer-legal-review.js';
import { ApprovePlan, approvePlan, type PlanApproval } from './approve-plan/approve-plan.js';
import {
  DispositionPlan,
  type DispositionPlanEvent,
  type LegalReviewRequested,
  type PlanDrafted,
  type PlanRevised,
} from './disposition-plan.js';
import { DraftPlan, draftPlan } from './draft-plan/draft-plan.js';
import { MarkMilestoneMissed, markMilestoneMissed } from './mark-milestone-missed/mark-milestone-missed.js';
import type { MilestoneEvent, MilestoneScheduled } from './milestone-events.js';
import { RescheduleMilestone, rescheduleMilestone } from './reschedule-milestone/reschedule-milestone.js';
import { RevisePlan, revisePlan, type PlanRevision } from './revise-plan/revise-plan.js';
import { ScheduleMilestones, scheduleMilestones } from './schedule-milestones/schedule-milestones.js';
import { SubmitLegalReview, submitLegalReview } from './submit-legal-review/submit-legal-review.js';

const projectId = '990121-2026-001';
const on = (day: string, agency = 'housing-bureau') => anOfficer('housing', day, { agency, name: '陈舟' });
const drafted: PlanDrafted = {
  type: 'PlanDrafted',
  data: { projectId, planVersion: 1, path: '专项借款', measures: ['申请专项借款续建'] },
};
const requested = (planVersion = 1): LegalReviewRequested => ({
  type: 'LegalReviewRequested',
  data: { projectId, planVersion, materials: ['方案稿'], answerBy: '2026-01-28' },
});
const reviewed = (type: 'LegalReviewPassed' | 'LegalReviewFailed', planVersion = 1) =>
  ({ type, data: { projectId, planVersion, opinion: '依据充分', reviewer: '陈舟' } }) as const;
const revised: PlanRevised = {
  type: 'PlanRevised',
  data: { projectId, planVersion: 2, path: '破产重整', formerPath: '专项借款', diff: '改为重整', reason: '法院已受理' },
};

describe('drafting a plan', () => {
  const drafting = (registered: boolean) =>
    specFor(DispositionPlan, (command: DraftPlan, state) => draftPlan(command, { registered }, state));
  const order = (path = '专项借款') =>
    new DraftPlan(projectId, { path, measures: ['申请专项借款续建'] }, on('2026-01-19'));

  it('is its first version', () => drafting(true)().when(order()).then(drafted));
  it('is done once', () => drafting(true)(drafted).when(order()).thenNothing());
  it('does not replace a plan', () => drafting(true)(drafted).when(order('代建')).thenRefused('housing.plan-drafted'));
  it('is refused for a project without a file', () =>
    drafting(false)().when(order()).thenRefused('housing.project-not-registered'));
});

describe('the legal review', () => {
  const submitting = specFor(DispositionPlan, submitLegalReview);
  const answering = specFor(DispositionPlan, answerLegalReview);
  const submit = (answerBy?: string) =>
    new SubmitLegalReview(projectId, { materials: ['方案稿'], ...(answerBy ? { answerBy } : {}) }, on('2026-01-19'));
  const answer = (result: 'passed' | 'failed') =>
    new AnswerLegalReview(projectId, { result, opinion: '依据充分' }, on('2026-01-28', 'justice'));

  it('is asked for with seven working days to answer', () => submitting(drafted).when(submit()).then(requested()));
  it('is not hurried', () => submitting(drafted).when(submit('2026-01-27')).thenRefused('housing.review-too-short'));
  it('is asked for once', () => submitting(drafted, requested()).when(submit()).thenNothing());
  it('needs a plan', () => submitting().when(submit()).thenRefused('housing.no-plan'));
  it('is passed or failed by the justice bureau', () => {
    answering(drafted, requested()).when(answer('passed')).then(reviewed('LegalReviewPassed'));
    answering(drafted, requested()).when(answer('failed')).then(reviewed('LegalReviewFailed'));
  });
  it('is answered once, and only when asked for', () => {
    const passed = reviewed('LegalReviewPassed');
    answering(drafted, requested(), passed).when(answer('passed')).thenNothing();
    answering(drafted, requested(), passed).when(answer('failed')).thenRefused('housing.no-review-requested');
    answering(drafted).when(answer('passed')).thenRefused('housing.no-review-requested');
  });
  it('that failed is asked for again after a revision only', () => {
    const failed = [drafted, requested(), reviewed('LegalReviewFailed')];
    submitting(...failed)
      .when(submit())
      .thenRefused('housing.review-failed');
    submitting(...failed, revised)
      .when(submit())
      .then(requested(2));
  });
});

describe('approving a plan', () => {
  const given = specFor(DispositionPlan, approvePlan);
  const clauses = [{ docNo: '云政发12号', clause: '第三条' }];
  const order = (approval: PlanApproval) => new ApprovePlan(projectId, approval, on('2026-01-30'));
  const ready = [drafted, requested(), reviewed('LegalReviewPassed')];
  const approved = {
    type: 'PlanApproved',
    data: { projectId, planVersion: 1, path: '专项借款', clauses },
    basis: clauses,
  } as const;

  it('rests on the clauses that it cites', () =>
    given(...ready)
      .when(order({ clauses }))
      .then(approved));
  it('is done once', () =>
    given(...ready, approved)
      .when(order({ clauses }))
      .thenNothing());
  it('is refused without a clause', () =>
    given(...ready)
      .when(order({ clauses: [], riskNote: '无明确规定' }))
      .thenRefused('housing.plan-without-basis'));
  it('may rest on a risk that was named and decided together', () => {
    const risky = { clauses: [], riskNote: '无明确规定', resolutionId: 'LG-03-1' };
    given(...ready)
      .when(order(risky))
      .then({ type: 'PlanApproved', data: { projectId, planVersion: 1, path: '专项借款', ...risky } });
  });
  it('is refused before the review has passed, and for a version that was not reviewed', () => {
    given(drafted, requested()).when(order({ clauses })).thenRefused('housing.review-not-passed');
    given(...ready, approved, revised)
      .when(order({ clauses }))
      .thenRefused('housing.review-not-passed');
    given().when(order({ clauses })).thenRefused('housing.no-plan');
  });
});

describe('revising a plan', () => {
  const given = specFor(DispositionPlan, revisePlan);
  const order = (more: Partial<PlanRevision> = {}) =>
    new RevisePlan(projectId, { diff: '改为重整', reason: '法院已受理', ...more }, on('2026-02-13'));

  it('makes the next version and keeps the former way', () =>
    given(drafted)
      .when(order({ path: '破产重整' }))
      .then(revised));
  it('keeps the way where it does not change', () =>
    given(drafted)
      .when(order())
      .then({
        type: 'PlanRevised',
        data: { projectId, planVersion: 2, path: '专项借款', diff: '改为重整', reason: '法院已受理' },
      }));
  it('needs a plan', () => given().when(order()).thenRefused('housing.no-plan'));
});

const scheduled = (due = '2026-06-30'): MilestoneScheduled => ({
  type: 'MilestoneScheduled',
  data: { projectId, milestoneId: 'M1', title: '交付', due, owner: 'hexi' },
});
const missed = (due: string, daysLate: number, originalDue = due) =>
  ({
    type: 'MilestoneMissed',
    data: { projectId, milestoneId: 'M1', title: '交付', due, originalDue, owner: 'hexi', daysLate },
  }) as const;
const moved = (formerDue: string, newDue: string, more: { resolutionId?: string } = {}): MilestoneEvent => ({
  type: 'MilestoneRescheduled',
  data: {
    ...{ projectId, milestoneId: 'M1', title: '交付', originalDue: '2026-06-30', formerDue, newDue },
    ...{ reason: '雨季停工', approver: '县长', ...more },
  },
});

describe('milestones', () => {
  const scheduling = specFor(DispositionPlan, scheduleMilestones);
  const moving = specFor(DispositionPlan, rescheduleMilestone);
  const achieving = specFor(DispositionPlan, achieveMilestone);
  const missing = specFor(DispositionPlan, markMilestoneMissed);
  const schedule = (due: string) =>
    new ScheduleMilestones(
      projectId,
      { milestones: [{ milestoneId: 'M1', title: '交付', due, owner: 'hexi' }] },
      on('2026-01-30'),
    );
  const move = (newDue: string, more: { resolutionId?: string } = {}) =>
    new RescheduleMilestone(
      projectId,
      { milestoneId: 'M1', newDue, reason: '雨季停工', approver: '县长', ...more },
      on('2026-05-06'),
    );
  const achieve = (agency: string, more: Partial<Achievement> = {}) =>
    new AchieveMilestone(projectId, { milestoneId: 'M1', evidence: ['分房公示'], ...more }, on('2026-06-12', agency));
  const miss = (day: string) => new MarkMilestoneMissed(projectId, 'M1', on(day));

  it('are scheduled once, on a plan, and not in the past', () => {
    scheduling(drafted).when(schedule('2026-06-30')).then(scheduled());
    scheduling(drafted, scheduled()).when(schedule('2026-06-30')).thenNothing();
    scheduling(drafted, scheduled()).when(schedule('2026-07-31')).thenRefused('housing.milestone-scheduled');
    scheduling(drafted).when(schedule('2026-01-29')).thenRefused('housing.milestone-past');
    scheduling().when(schedule('2026-06-30')).thenRefused('housing.no-plan');
  });
  it('keep their original date, and need the leading group from the third new date on', () => {
    const twice = [drafted, scheduled(), moved('2026-06-30', '2026-07-31'), moved('2026-07-31', '2026-08-31')];
    moving(drafted, scheduled()).when(move('2026-07-31')).then(moved('2026-06-30', '2026-07-31'));
    moving(...twice)
      .when(move('2026-09-30'))
      .thenRefused('housing.milestone-needs-group');
    moving(...twice)
      .when(move('2026-09-30', { resolutionId: 'LG-04-2' }))
      .then(moved('2026-08-31', '2026-09-30', { resolutionId: 'LG-04-2' }));
    moving(...twice)
      .when(move('2026-08-31'))
      .thenNothing();
    moving(drafted, scheduled()).when(move('2026-05-05')).thenRefused('housing.milestone-past');
    moving(drafted).when(move('2026-07-31')).thenRefused('housing.milestone-unknown');
  });
  it('are reached as their owner or the office says', () => {
    const achieved = {
      type: 'MilestoneAchieved',
      data: {
        ...{ projectId, milestoneId: 'M1', title: '交付', due: '2026-06-30' },
        ...{ achievedOn: '2026-06-12', evidence: ['分房公示'] },
      },
    } as const;
    achieving(drafted, scheduled()).when(achieve('hexi')).then(achieved);
    achieving(drafted, scheduled()).when(achieve('leading-group-office')).then(achieved);
    achieving(drafted, scheduled(), achieved).when(achieve('hexi')).thenNothing();
    achieving(drafted, scheduled()).when(achieve('water')).thenRefused('housing.not-milestone-owner');
    achieving(drafted, scheduled())
      .when(achieve('hexi', { achievedOn: '2026-06-13' }))
      .thenRefused('platform.occurred-in-future');
    missing(drafted, scheduled(), achieved).when(miss('2026-07-01')).thenNothing();
    moving(drafted, scheduled(), achieved).when(move('2026-07-31')).thenRefused('housing.milestone-achieved');
  });
  it('are missed the day after, once, with the date that was kept', () => {
    missing(drafted, scheduled()).when(miss('2026-07-01')).then(missed('2026-06-30', 1));
    missing(drafted, scheduled()).when(miss('2026-06-30')).thenNothing();
    missing(drafted, scheduled(), missed('2026-06-30', 1)).when(miss('2026-07-02')).thenNothing();
    missing(drafted, scheduled(), moved('2026-06-30', '2026-07-31')).when(miss('2026-07-01')).thenNothing();
    missing(drafted, scheduled(), moved('2026-06-30', '2026-07-31'))
      .when(miss('2026-08-01'))
      .then(missed('2026-07-31', 1, '2026-06-30'));
  });
  it('keep the first date of all through any number of new ones', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 8 }), (steps) => {
        const events: DispositionPlanEvent[] = [drafted, scheduled()];
        let due = '2026-06-30';
        for (const step of steps) {
          const next = addDays('2026-06-30', step);
          events.push(moved(due, next));
          due = next;
        }
        const milestone = fold(DispositionPlan, events).milestones.get('M1');
        expect(milestone).toMatchObject({ originalDue: '2026-06-30', due, reschedules: steps.length });
      }),
    ));
});

describe('the clock of milestones', () => {
  const fact = ({ type, data }: MilestoneEvent) => ({ type: `housing.${type}`, data }) as Fact;

  it('rings at nine in the morning after the last day', () => {
    const [timer] = markMissedMilestones.start(fact(scheduled()));
    expect(timer?.due).toBe('2026-07-01T01:00:00.000Z');
    const order = markMissedMilestones.order(timer?.subject ?? {}, timer?.due ?? '', on('2026-07-01'));
    expect(order).toEqual(new MarkMilestoneMissed(projectId, 'M1', on('2026-07-01')));
  });
  it('is set anew for a new date, and stopped for the former', () => {
    const [first] = markMissedMilestones.start(fact(scheduled()));
    const move = fact(moved('2026-06-30', '2026-07-31'));
    expect(markMissedMilestones.stop(move)).toEqual([first?.timerId]);
    expect(markMissedMilestones.start(move)).toMatchObject([{ due: '2026-08-01T01:00:00.000Z' }]);
  });
});
