import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { ApplyClosure, applyClosure } from './apply-closure.js';

@CommandHandler(ApplyClosure)
export class ApplyClosureHandler implements ICommandHandler<ApplyClosure> {
  constructor(private readonly store: EventStore) {}

  execute(command: ApplyClosure): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => applyClosure(command, state));
  }
}
