import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SuitDocket } from '../suit-docket.js';
import { DocketSuit, docketSuit } from './docket-suit.js';

@CommandHandler(DocketSuit)
export class DocketSuitHandler implements ICommandHandler<DocketSuit> {
  constructor(private readonly store: EventStore) {}

  execute(command: DocketSuit): Promise<Receipt> {
    return this.store.decide(SuitDocket, command.projectId, (state) => docketSuit(command, state));
  }
}
