import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { CloseProject, closeProject } from './close-project.js';

@CommandHandler(CloseProject)
export class CloseProjectHandler implements ICommandHandler<CloseProject> {
  constructor(private readonly store: EventStore) {}

  execute(command: CloseProject): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => closeProject(command, state));
  }
}
