import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { TroubledProject } from '../../troubled-project/troubled-project.js';
import { DispositionPlan } from '../disposition-plan.js';
import { DraftPlan, draftPlan } from './draft-plan.js';

@CommandHandler(DraftPlan)
export class DraftPlanHandler implements ICommandHandler<DraftPlan> {
  constructor(private readonly store: EventStore) {}

  execute(command: DraftPlan): Promise<Receipt> {
    return this.store
      .stateOf(TroubledProject, command.projectId)
      .then((file) =>
        this.store.decide(DispositionPlan, command.projectId, (state) => draftPlan(command, file, state)),
      );
  }
}
