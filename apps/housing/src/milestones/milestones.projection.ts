import { projection } from '#projections/projection.js';
import { milestoneKey, project, type MilestoneRow } from './milestones.js';

export const milestones = projection<MilestoneRow>({
  name: 'milestones',
  version: 1,
  on: ['Scheduled', 'Rescheduled', 'Achieved', 'Missed'].map((what) => `housing.Milestone${what}`),
  keys: ({ data }) => [milestoneKey(data as { projectId: string; milestoneId: string })],
  project,
});
