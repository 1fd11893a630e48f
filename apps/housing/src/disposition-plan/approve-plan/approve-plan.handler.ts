import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispositionPlan } from '../disposition-plan.js';
import { ApprovePlan, approvePlan } from './approve-plan.js';

@CommandHandler(ApprovePlan)
export class ApprovePlanHandler implements ICommandHandler<ApprovePlan> {
  constructor(private readonly store: EventStore) {}

  execute(command: ApprovePlan): Promise<Receipt> {
    return this.store.decide(DispositionPlan, command.projectId, (state) => approvePlan(command, state));
  }
}
