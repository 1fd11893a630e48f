import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Evidence } from '../evidence.js';
import { SubmitEvidence, submitEvidence } from './submit-evidence.js';

@CommandHandler(SubmitEvidence)
export class SubmitEvidenceHandler implements ICommandHandler<SubmitEvidence> {
  constructor(private readonly store: EventStore) {}

  execute(command: SubmitEvidence): Promise<Receipt> {
    return this.store.decide(Evidence, command.projectId, (state) => submitEvidence(command, state));
  }
}
