import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Evidence } from '../evidence.js';
import { ClearFlag, clearFlag } from './clear-flag.js';

@CommandHandler(ClearFlag)
export class ClearFlagHandler implements ICommandHandler<ClearFlag> {
  constructor(private readonly store: EventStore) {}

  execute(command: ClearFlag): Promise<Receipt> {
    return this.store.decide(Evidence, command.projectId, (state) => clearFlag(command, state));
  }
}
