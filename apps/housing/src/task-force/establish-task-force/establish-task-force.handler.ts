import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { TaskForce } from '../task-force.js';
import { EstablishTaskForce, establishTaskForce } from './establish-task-force.js';

@CommandHandler(EstablishTaskForce)
export class EstablishTaskForceHandler implements ICommandHandler<EstablishTaskForce> {
  constructor(private readonly store: EventStore) {}

  execute(command: EstablishTaskForce): Promise<Receipt> {
    return this.store.decide(TaskForce, command.force.forceId, (state) => establishTaskForce(command, state));
  }
}
