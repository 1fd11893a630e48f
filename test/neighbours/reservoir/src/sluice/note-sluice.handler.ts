import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Sluice, type SluiceNoted } from './sluice.js';
import { NoteSluice } from './note-sluice.js';

@CommandHandler(NoteSluice)
export class NoteSluiceHandler implements ICommandHandler<NoteSluice> {
  constructor(private readonly store: EventStore) {}

  execute({ key, gate }: NoteSluice): Promise<Receipt> {
    return this.store.decide(Sluice, key, (): SluiceNoted[] => [{ type: 'SluiceNoted', data: { gate } }]);
  }
}
