import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { ExtendPlanDraft, extendPlanDraft } from './extend-plan-draft.js';

@CommandHandler(ExtendPlanDraft)
export class ExtendPlanDraftHandler implements ICommandHandler<ExtendPlanDraft> {
  constructor(private readonly store: EventStore) {}

  execute(command: ExtendPlanDraft): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => extendPlanDraft(command, state));
  }
}
