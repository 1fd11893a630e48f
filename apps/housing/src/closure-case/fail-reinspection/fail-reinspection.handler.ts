import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { FailReinspection, failReinspection } from './fail-reinspection.js';

@CommandHandler(FailReinspection)
export class FailReinspectionHandler implements ICommandHandler<FailReinspection> {
  constructor(private readonly store: EventStore) {}

  execute(command: FailReinspection): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => failReinspection(command, state));
  }
}
