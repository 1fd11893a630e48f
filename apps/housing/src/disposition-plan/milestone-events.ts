import type { DomainEvent } from '#kernel/decider.js';
import type { Day } from '#kernel/time.js';

interface Node {
  projectId: string;
  milestoneId: string;
  title: string;
}

export type MilestoneScheduled = DomainEvent<'MilestoneScheduled', Node & { due: Day; owner: string }>;
export type MilestoneRescheduled = DomainEvent<
  'MilestoneRescheduled',
  Node & {
    /** H-07: the first date of all stays visible. */
    originalDue: Day;
    formerDue: Day;
    newDue: Day;
    reason: string;
    approver: string;
    resolutionId?: string;
  }
>;
export type MilestoneAchieved = DomainEvent<
  'MilestoneAchieved',
  Node & { due: Day; achievedOn: Day; evidence: readonly string[]; claimId?: string }
>;
export type MilestoneMissed = DomainEvent<
  'MilestoneMissed',
  Node & { due: Day; originalDue: Day; owner: string; daysLate: number }
>;
export type MilestoneEvent = MilestoneScheduled | MilestoneRescheduled | MilestoneAchieved | MilestoneMissed;
