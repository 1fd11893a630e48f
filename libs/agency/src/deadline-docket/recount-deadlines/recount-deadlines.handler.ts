import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { deadlineDocket, DOCKET_ID } from '../deadline-docket.js';
import { RecountDeadlines, recountDeadlines } from './recount-deadlines.js';

@CommandHandler(RecountDeadlines)
export class RecountDeadlinesHandler implements ICommandHandler<RecountDeadlines> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
  ) {}

  execute(command: RecountDeadlines): Promise<Receipt> {
    return this.store.decide(deadlineDocket(this.settings.service), DOCKET_ID, (docket) =>
      recountDeadlines(command, docket),
    );
  }
}
