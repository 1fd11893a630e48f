import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Evidence } from '../evidence.js';
import { FlagByHuman, flagByHuman } from './flag-by-human.js';

@CommandHandler(FlagByHuman)
export class FlagByHumanHandler implements ICommandHandler<FlagByHuman> {
  constructor(private readonly store: EventStore) {}

  execute(command: FlagByHuman): Promise<Receipt> {
    return this.store.decide(Evidence, command.projectId, (state) => flagByHuman(command, state));
  }
}
