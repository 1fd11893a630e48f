import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Agencies } from '../agencies.module.js';
import { TroubledProject } from '../troubled-project.js';
import { AssignDuty, assignDuty } from './assign-duty.js';

@CommandHandler(AssignDuty)
export class AssignDutyHandler implements ICommandHandler<AssignDuty> {
  constructor(
    private readonly store: EventStore,
    private readonly agencies: Agencies,
  ) {}

  execute(command: AssignDuty): Promise<Receipt> {
    return this.agencies
      .names()
      .then((names) =>
        this.store.decide(TroubledProject, command.projectId, (state) => assignDuty(command, names, state)),
      );
  }
}
