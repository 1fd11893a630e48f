import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { ConsentToClosure, consentToClosure } from './consent-to-closure.js';

@CommandHandler(ConsentToClosure)
export class ConsentToClosureHandler implements ICommandHandler<ConsentToClosure> {
  constructor(private readonly store: EventStore) {}

  execute(command: ConsentToClosure): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => consentToClosure(command, state));
  }
}
