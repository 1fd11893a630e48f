import { publish } from '#agency/publication.js';
import { MilestoneAchievedV1 } from '#contracts/housing/milestone-achieved.v1.js';
import { MilestoneMissedV1 } from '#contracts/housing/milestone-missed.v1.js';
import { MilestoneScheduledV1 } from '#contracts/housing/milestone-scheduled.v1.js';
import { PlanApprovedV1 } from '#contracts/housing/plan-approved.v1.js';
import type { PlanApproved } from '../disposition-plan/disposition-plan.js';
import type { MilestoneAchieved, MilestoneMissed, MilestoneScheduled } from '../disposition-plan/milestone-events.js';

/** What every service learns of plans and milestones. */
export const planPublications = [
  publish('PlanApproved', 'open', PlanApprovedV1, ({ projectId, path, planVersion }: PlanApproved['data']) => ({
    projectId,
    path,
    planVersion,
  })),
  publish('MilestoneScheduled', 'open', MilestoneScheduledV1, (data: MilestoneScheduled['data']) => data),
  publish(
    'MilestoneAchieved',
    'open',
    MilestoneAchievedV1,
    ({ projectId, milestoneId, achievedOn }: MilestoneAchieved['data']) => ({ projectId, milestoneId, achievedOn }),
  ),
  publish(
    'MilestoneMissed',
    'open',
    MilestoneMissedV1,
    ({ projectId, milestoneId, title, due, daysLate }: MilestoneMissed['data']) => ({
      projectId,
      milestoneId,
      title,
      due,
      daysLate,
    }),
  ),
];
