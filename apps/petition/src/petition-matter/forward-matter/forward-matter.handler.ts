import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PetitionMatter } from '../petition-matter.js';
import { ForwardMatter, forwardMatter } from './forward-matter.js';

@CommandHandler(ForwardMatter)
export class ForwardMatterHandler implements ICommandHandler<ForwardMatter> {
  constructor(private readonly store: EventStore) {}

  execute(command: ForwardMatter): Promise<Receipt> {
    return this.store.decide(PetitionMatter, command.matterNo, (state) => forwardMatter(command, state));
  }
}
