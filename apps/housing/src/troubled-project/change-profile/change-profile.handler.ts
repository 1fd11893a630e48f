import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { TroubledProject } from '../troubled-project.js';
import { ChangeProfile, changeProfile } from './change-profile.js';

@CommandHandler(ChangeProfile)
export class ChangeProfileHandler implements ICommandHandler<ChangeProfile> {
  constructor(private readonly store: EventStore) {}

  execute(command: ChangeProfile): Promise<Receipt> {
    return this.store.decide(TroubledProject, command.projectId, (state) => changeProfile(command, state));
  }
}
