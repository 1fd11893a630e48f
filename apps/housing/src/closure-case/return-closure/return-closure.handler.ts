import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { ReturnClosure, returnClosure } from './return-closure.js';

@CommandHandler(ReturnClosure)
export class ReturnClosureHandler implements ICommandHandler<ReturnClosure> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReturnClosure): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => returnClosure(command, state));
  }
}
