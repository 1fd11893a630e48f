import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { DecideClosure, decideClosure } from './decide-closure.js';

@CommandHandler(DecideClosure)
export class DecideClosureHandler implements ICommandHandler<DecideClosure> {
  constructor(private readonly store: EventStore) {}

  execute(command: DecideClosure): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => decideClosure(command, state));
  }
}
