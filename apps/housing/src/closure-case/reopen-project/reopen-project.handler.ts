import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { ReopenProject, reopenProject } from './reopen-project.js';

@CommandHandler(ReopenProject)
export class ReopenProjectHandler implements ICommandHandler<ReopenProject> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReopenProject): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => reopenProject(command, state));
  }
}
