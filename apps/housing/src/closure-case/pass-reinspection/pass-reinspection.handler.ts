import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { PassReinspection, passReinspection } from './pass-reinspection.js';

@CommandHandler(PassReinspection)
export class PassReinspectionHandler implements ICommandHandler<PassReinspection> {
  constructor(private readonly store: EventStore) {}

  execute(command: PassReinspection): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => passReinspection(command, state));
  }
}
