import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { TroubledProject } from '../troubled-project.js';
import { ReclassifyProblem, reclassifyProblem } from './reclassify-problem.js';

@CommandHandler(ReclassifyProblem)
export class ReclassifyProblemHandler implements ICommandHandler<ReclassifyProblem> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReclassifyProblem): Promise<Receipt> {
    return this.store.decide(TroubledProject, command.projectId, (state) => reclassifyProblem(command, state));
  }
}
