import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PetitionMatter } from '../petition-matter.js';
import { CloseMatter, closeMatter } from './close-matter.js';

@CommandHandler(CloseMatter)
export class CloseMatterHandler implements ICommandHandler<CloseMatter> {
  constructor(private readonly store: EventStore) {}

  execute(command: CloseMatter): Promise<Receipt> {
    return this.store.decide(PetitionMatter, command.matterNo, (state) => closeMatter(command, state));
  }
}
