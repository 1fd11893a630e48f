import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { TroubledProject } from '../troubled-project.js';
import { IdentifyProblem, identifyProblem } from './identify-problem.js';

@CommandHandler(IdentifyProblem)
export class IdentifyProblemHandler implements ICommandHandler<IdentifyProblem> {
  constructor(private readonly store: EventStore) {}

  execute(command: IdentifyProblem): Promise<Receipt> {
    return this.store.decide(TroubledProject, command.projectId, (state) => identifyProblem(command, state));
  }
}
