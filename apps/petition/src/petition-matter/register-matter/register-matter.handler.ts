import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PetitionMatter } from '../petition-matter.js';
import { RegisterMatter, registerMatter } from './register-matter.js';

@CommandHandler(RegisterMatter)
export class RegisterMatterHandler implements ICommandHandler<RegisterMatter> {
  constructor(private readonly store: EventStore) {}

  execute(command: RegisterMatter): Promise<Receipt> {
    return this.store.decide(PetitionMatter, command.entry.matterNo, (state) => registerMatter(command, state));
  }
}
