import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { AchieveMilestone, achieveMilestone } from './achieve-milestone.js';

@CommandHandler(AchieveMilestone)
export class AchieveMilestoneHandler implements ICommandHandler<AchieveMilestone> {
  constructor(private readonly store: EventStore) {}

  execute(command: AchieveMilestone): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => achieveMilestone(command, state));
  }
}
