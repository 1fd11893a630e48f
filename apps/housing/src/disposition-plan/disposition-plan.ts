import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import type { Basis } from '#kernel/envelope.js';
import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';
import type { MilestoneEvent } from './milestone-events.js';

interface Version {
  projectId: string;
  /** 1 for the first draft; every revision is the next. */
  planVersion: number;
}

export type PlanDrafted = DomainEvent<
  'PlanDrafted',
  Version & { path: string; measures: readonly string[]; budget?: Fen }
>;
export type LegalReviewRequested = DomainEvent<
  'LegalReviewRequested',
  Version & {
    materials: readonly string[];
    /** The reviewer has at least until the end of this day (DL-H10). */
    answerBy: Day;
  }
>;
export type LegalReviewPassed = DomainEvent<'LegalReviewPassed', Version & { opinion: string; reviewer: string }>;
export type LegalReviewFailed = DomainEvent<'LegalReviewFailed', Version & { opinion: string; reviewer: string }>;
export type PlanApproved = DomainEvent<
  'PlanApproved',
  Version & {
    path: string;
    clauses: readonly Basis[];
    /** H-03: no clear rule, so the risk is named and a collective decision stands behind it. */
    riskNote?: string;
    resolutionId?: string;
  }
>;
export type PlanRevised = DomainEvent<
  'PlanRevised',
  Version & {
    diff: string;
    reason: string;
    /** The way from now on; the former where it changed. */
    path: string;
    formerPath?: string;
    resolutionId?: string;
  }
>;
export type DispositionPlanEvent =
  | PlanDrafted
  | LegalReviewRequested
  | LegalReviewPassed
  | LegalReviewFailed
  | PlanApproved
  | PlanRevised
  | MilestoneEvent;

export interface Milestone {
  readonly title: string;
  readonly owner: string;
  readonly due: Day;
  /** H-07: never overwritten. */
  readonly originalDue: Day;
  readonly reschedules: number;
  readonly missed: boolean;
  readonly achieved: boolean;
}

export interface DispositionPlan {
  /** 0: none is drafted. */
  readonly version: number;
  readonly path: string;
  /** Of the present version. */
  readonly review: 'none' | 'requested' | 'passed' | 'failed';
  readonly approvedVersion: number;
  readonly milestones: ReadonlyMap<string, Milestone>;
}

/** 化解方案（一楼一策）: path, measures, legal review, approval, milestones. */
export const DispositionPlan: Aggregate<DispositionPlan, DispositionPlanEvent> = {
  stream: 'housing.dispositionPlan',
  initial: { version: 0, path: '', review: 'none', approvedVersion: 0, milestones: new Map() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'PlanDrafted':
      case 'PlanRevised':
        return { ...state, version: event.data.planVersion, path: event.data.path, review: 'none' };
      case 'LegalReviewRequested':
        return { ...state, review: 'requested' };
      case 'LegalReviewPassed':
        return { ...state, review: 'passed' };
      case 'LegalReviewFailed':
        return { ...state, review: 'failed' };
      case 'PlanApproved':
        return { ...state, approvedVersion: event.data.planVersion };
      case 'MilestoneScheduled': {
        const { milestoneId, title, owner, due } = event.data;
        const milestone = { title, owner, due, originalDue: due, reschedules: 0, missed: false, achieved: false };
        return { ...state, milestones: new Map(state.milestones).set(milestoneId, milestone) };
      }
      case 'MilestoneRescheduled':
        return withMilestone(state, event.data.milestoneId, ({ reschedules }) => ({
          due: event.data.newDue,
          reschedules: reschedules + 1,
          missed: false,
        }));
      case 'MilestoneAchieved':
        return withMilestone(state, event.data.milestoneId, () => ({ achieved: true }));
      case 'MilestoneMissed':
        return withMilestone(state, event.data.milestoneId, () => ({ missed: true }));
    }
  },
};

function withMilestone(
  state: DispositionPlan,
  milestoneId: string,
  change: (milestone: Milestone) => Partial<Milestone>,
): DispositionPlan {
  const milestone = state.milestones.get(milestoneId);
  if (!milestone) return state;
  const changed = { ...milestone, ...change(milestone) };
  return { ...state, milestones: new Map(state.milestones).set(milestoneId, changed) };
}
