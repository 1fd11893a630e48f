import type { ClaimRejectedV1 } from '#contracts/housing/claim-rejected.v1.js';
import type { ClaimUnderQueryV1 } from '#contracts/housing/claim-under-query.v1.js';
import type { LedgerEnteredV1 } from '#contracts/housing/ledger-entered.v1.js';
import type { LedgerWithdrawalApprovedV1 } from '#contracts/housing/ledger-withdrawal-approved.v1.js';
import type { MilestoneAchievedV1 } from '#contracts/housing/milestone-achieved.v1.js';
import type { MilestoneMissedV1 } from '#contracts/housing/milestone-missed.v1.js';
import type { MilestoneScheduledV1 } from '#contracts/housing/milestone-scheduled.v1.js';
import type { ProjectProfileChangedV1 } from '#contracts/housing/project-profile-changed.v1.js';
import type { ProjectRegisteredV1 } from '#contracts/housing/project-registered.v1.js';
import type { ProjectReopenedV1 } from '#contracts/housing/project-reopened.v1.js';
import type { ResumptionClaimedV1 } from '#contracts/housing/resumption-claimed.v1.js';
import type { TaskEndedV1 } from '#contracts/housing/task-ended.v1.js';
import type { DemandRaisedV1 } from '#contracts/petition/demand-raised.v1.js';
import type { Fact } from '#messaging/fact.js';
import { remindedOf } from './overdue-task.js';
import type { ClaimLife, DemandLife, MilestoneLife, ProjectLife } from './project-life.js';

type Change = (life: ProjectLife, fact: Fact) => Partial<ProjectLife>;
const data = <Body extends object>(fact: Fact) => fact.data as Body;

/** What each published fact changes in a project's life. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'housing.project-registered.v1': (_, fact) => {
    const { name, township, households } = data<ProjectRegisteredV1>(fact);
    return { name, township, households };
  },
  'housing.project-profile-changed.v1': (life, fact) => ({
    households: data<ProjectProfileChangedV1>(fact).households ?? life.households,
  }),
  'housing.ledger-entered.v1': (_, fact) => ({ level: data<LedgerEnteredV1>(fact).level }),
  'housing.ledger-withdrawal-approved.v1': (_, fact) => ({
    level: 'none',
    mistaken: data<LedgerWithdrawalApprovedV1>(fact).kind === 'mistaken',
  }),
  'housing.plan-approved.v1': () => ({ planApproved: true }),
  'housing.resumption-claimed.v1': claimed,
  'housing.delivery-claimed.v1': claimed,
  'housing.title-ready-claimed.v1': claimed,
  'housing.resolution-claimed.v1': claimed,
  'housing.claim-verified.v1': verdict(() => ({ state: 'verified', doubted: false })),
  'housing.claim-under-query.v1': verdict((claim, fact) => ({
    ...(claim.state === 'verified' ? { doubted: true } : { state: 'query' as const }),
    reasons: data<ClaimUnderQueryV1>(fact).flags,
  })),
  'housing.claim-rejected.v1': verdict((_, fact) => {
    const { reasonClass, reasons } = data<ClaimRejectedV1>(fact);
    return { state: reasonClass === 'falsified' ? 'falsified' : 'rejected', doubted: false, reasons };
  }),
  'housing.claim-lapsed.v1': verdict(() => ({ state: 'lapsed', doubted: false })),
  'housing.claim-withdrawn.v1': verdict(() => ({ state: 'withdrawn', doubted: false })),
  'housing.project-closed.v1': () => ({ closed: true }),
  'housing.project-reopened.v1': (_, fact) => ({
    closed: false,
    reopened: { at: fact.recordedAt, reason: data<ProjectReopenedV1>(fact).reason },
  }),
  'housing.reinspection-failed.v1': () => ({}),
  'housing.milestone-scheduled.v1': (life, fact) => {
    const { milestoneId, title, due, owner } = data<MilestoneScheduledV1>(fact);
    return { milestones: put(life.milestones, 'milestoneId', { milestoneId, title, due, owner, missed: false }) };
  },
  'housing.milestone-achieved.v1': (life, fact) => {
    const { milestoneId, achievedOn } = data<MilestoneAchievedV1>(fact);
    return { milestones: patch(life.milestones, 'milestoneId', milestoneId, () => ({ achievedOn })) };
  },
  'housing.milestone-missed.v1': (life, fact) => {
    const { milestoneId, title, due } = data<MilestoneMissedV1>(fact);
    const known: MilestoneLife = { milestoneId, title, due, owner: '', missed: false };
    const all = life.milestones.some((one) => one.milestoneId === milestoneId)
      ? life.milestones
      : [...life.milestones, known];
    return { milestones: patch(all, 'milestoneId', milestoneId, () => ({ missed: true, missedAt: fact.recordedAt })) };
  },
  'housing.task-reminded.v1': (life, fact) => {
    const known = life.overdue.find(({ taskId }) => taskId === data<TaskEndedV1>(fact).taskId);
    return { overdue: put(life.overdue, 'taskId', remindedOf(fact, known)) };
  },
  'housing.task-ended.v1': (life, fact) => ({
    overdue: life.overdue.filter(({ taskId }) => taskId !== data<TaskEndedV1>(fact).taskId),
  }),
  'petition.demand-raised.v1': (life, fact) => {
    const { demandId, kind, matters } = data<DemandRaisedV1>(fact);
    return { demands: put(life.demands, 'demandId', { demandId, kind, matters, state: 'open' }) };
  },
  'petition.demand-answered.v1': demand('answered'),
  'petition.demand-met.v1': demand('met'),
  'petition.demand-unmet.v1': demand('unmet'),
  'court.seal-imposed.v1': () => ({}),
  'court.unseal-decided.v1': () => ({}),
  'court.insolvency-filed.v1': () => ({ insolvency: 'InsolvencyFiled' }),
  'court.insolvency-accepted.v1': () => ({ insolvency: 'InsolvencyAccepted' }),
  'court.insolvency-stage-reached.v1': (_, fact) => ({ insolvency: data<{ stage: string }>(fact).stage }),
};

function claimed(life: ProjectLife, fact: Fact): Partial<ProjectLife> {
  const { claimId, claim, claimant, scope } = data<Omit<ResumptionClaimedV1, 'scope'> & { scope?: string }>(fact);
  const fresh: ClaimLife = {
    ...{ claimId, claim, claimant, full: scope !== 'partial', claimedAt: fact.recordedAt, since: fact.recordedAt },
    ...{ state: 'pending', doubted: false, reasons: [] },
  };
  return { claims: put(life.claims, 'claimId', fresh) };
}

function verdict(change: (claim: ClaimLife, fact: Fact) => Partial<ClaimLife>): Change {
  return (life, fact) => ({
    claims: patch(life.claims, 'claimId', data<{ claimId: string }>(fact).claimId, (claim) => ({
      since: fact.recordedAt,
      ...change(claim, fact),
    })),
  });
}

function demand(state: DemandLife['state']): Change {
  return (life, fact) => ({
    demands: patch(life.demands, 'demandId', data<{ demandId: string }>(fact).demandId, () => ({ state })),
  });
}

/** In its place when it is there already, else at the end. */
function put<Item>(items: readonly Item[], id: keyof Item, item: Item): readonly Item[] {
  const there = items.some((one) => one[id] === item[id]);
  return there ? items.map((one) => (one[id] === item[id] ? item : one)) : [...items, item];
}

function patch<Item>(
  items: readonly Item[],
  id: keyof Item,
  value: string,
  change: (item: Item) => Partial<Item>,
): readonly Item[] {
  return items.map((one) => (one[id] === value ? { ...one, ...change(one) } : one));
}
