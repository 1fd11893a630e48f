import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { ScheduleMilestones, scheduleMilestones } from './schedule-milestones.js';

@CommandHandler(ScheduleMilestones)
export class ScheduleMilestonesHandler implements ICommandHandler<ScheduleMilestones> {
  constructor(private readonly store: EventStore) {}

  execute(command: ScheduleMilestones): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => scheduleMilestones(command, state));
  }
}
