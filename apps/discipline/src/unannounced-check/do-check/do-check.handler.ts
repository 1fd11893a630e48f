import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { UnannouncedCheck } from '../unannounced-check.js';
import { DoCheck, doCheck } from './do-check.js';

@CommandHandler(DoCheck)
export class DoCheckHandler implements ICommandHandler<DoCheck> {
  constructor(private readonly store: EventStore) {}

  execute(command: DoCheck): Promise<Receipt> {
    return this.store.decide(UnannouncedCheck, command.checkId, (state) => doCheck(command, state));
  }
}
