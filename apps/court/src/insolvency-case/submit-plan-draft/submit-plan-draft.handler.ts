import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { SubmitPlanDraft, submitPlanDraft } from './submit-plan-draft.js';

@CommandHandler(SubmitPlanDraft)
export class SubmitPlanDraftHandler implements ICommandHandler<SubmitPlanDraft> {
  constructor(private readonly store: EventStore) {}

  execute(command: SubmitPlanDraft): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => submitPlanDraft(command, state));
  }
}
