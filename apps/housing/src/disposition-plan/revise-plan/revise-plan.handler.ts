import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { RevisePlan, revisePlan } from './revise-plan.js';

@CommandHandler(RevisePlan)
export class RevisePlanHandler implements ICommandHandler<RevisePlan> {
  constructor(private readonly store: EventStore) {}

  execute(command: RevisePlan): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => revisePlan(command, state));
  }
}
