import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { AcceptClosure, acceptClosure } from './accept-closure.js';

@CommandHandler(AcceptClosure)
export class AcceptClosureHandler implements ICommandHandler<AcceptClosure> {
  constructor(private readonly store: EventStore) {}

  execute(command: AcceptClosure): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => acceptClosure(command, state));
  }
}
