import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { RescheduleMilestone, rescheduleMilestone } from './reschedule-milestone.js';

@CommandHandler(RescheduleMilestone)
export class RescheduleMilestoneHandler implements ICommandHandler<RescheduleMilestone> {
  constructor(private readonly store: EventStore) {}

  execute(command: RescheduleMilestone): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => rescheduleMilestone(command, state));
  }
}
