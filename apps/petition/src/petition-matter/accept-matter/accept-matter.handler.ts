import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PetitionMatter } from '../petition-matter.js';
import { AcceptMatter, acceptMatter } from './accept-matter.js';

@CommandHandler(AcceptMatter)
export class AcceptMatterHandler implements ICommandHandler<AcceptMatter> {
  constructor(private readonly store: EventStore) {}

  execute(command: AcceptMatter): Promise<Receipt> {
    return this.store.decide(PetitionMatter, command.matterNo, (state) => acceptMatter(command, state));
  }
}
