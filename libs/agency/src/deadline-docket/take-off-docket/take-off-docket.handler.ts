import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { deadlineDocket, DOCKET_ID } from '../deadline-docket.js';
import { TakeOffDocket, takeOffDocket } from './take-off-docket.js';

@CommandHandler(TakeOffDocket)
export class TakeOffDocketHandler implements ICommandHandler<TakeOffDocket> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
  ) {}

  execute(command: TakeOffDocket): Promise<Receipt> {
    return this.store.decide(deadlineDocket(this.settings.service), DOCKET_ID, (docket) =>
      takeOffDocket(command, docket),
    );
  }
}
