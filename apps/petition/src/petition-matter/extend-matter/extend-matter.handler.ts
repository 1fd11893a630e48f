import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PetitionMatter } from '../petition-matter.js';
import { ExtendMatter, extendMatter } from './extend-matter.js';

@CommandHandler(ExtendMatter)
export class ExtendMatterHandler implements ICommandHandler<ExtendMatter> {
  constructor(private readonly store: EventStore) {}

  execute(command: ExtendMatter): Promise<Receipt> {
    return this.store.decide(PetitionMatter, command.matterNo, (state) => extendMatter(command, state));
  }
}
