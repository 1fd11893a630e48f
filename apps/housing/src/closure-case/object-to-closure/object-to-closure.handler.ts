import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { ObjectToClosure, objectToClosure } from './object-to-closure.js';

@CommandHandler(ObjectToClosure)
export class ObjectToClosureHandler implements ICommandHandler<ObjectToClosure> {
  constructor(private readonly store: EventStore) {}

  execute(command: ObjectToClosure): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => objectToClosure(command, state));
  }
}
