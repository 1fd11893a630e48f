import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { TroubledProject } from '../troubled-project.js';
import { RegisterProject, registerProject } from './register-project.js';

@CommandHandler(RegisterProject)
export class RegisterProjectHandler implements ICommandHandler<RegisterProject> {
  constructor(private readonly store: EventStore) {}

  execute(command: RegisterProject): Promise<Receipt> {
    return this.store.decide(TroubledProject, command.projectId, (state) => registerProject(command, state));
  }
}
