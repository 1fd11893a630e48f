import { only, type Aggregate, type DomainEvent } from '#kernel/decider.js';

export type TaskForceEstablished = DomainEvent<
  'TaskForceEstablished',
  { forceId: string; leader: string; members: readonly string[]; projects: readonly string[]; docNo: string }
>;

export interface TaskForce {
  readonly docNo?: string;
}

/** 工作专班. Who belongs to it does not accept the closing of its projects (G9). */
export const TaskForce: Aggregate<TaskForce, TaskForceEstablished> = {
  stream: 'housing.taskForce',
  initial: {},
  evolve: only('TaskForceEstablished', (_, { data: { docNo } }) => ({ docNo })),
};
