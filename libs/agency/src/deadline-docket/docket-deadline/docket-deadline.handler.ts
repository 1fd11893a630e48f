import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { deadlineDocket, DOCKET_ID } from '../deadline-docket.js';
import { StandingDeadlines } from '../standing-deadlines.js';
import { DocketDeadline, docketDeadline } from './docket-deadline.js';

@CommandHandler(DocketDeadline)
export class DocketDeadlineHandler implements ICommandHandler<DocketDeadline> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
    private readonly deadlines: StandingDeadlines,
  ) {}

  execute(command: DocketDeadline): Promise<Receipt> {
    const { aggregate, running } = this.deadlines.get(command.code);
    return this.store
      .stateOf(aggregate, command.of)
      .then((state) =>
        this.store.decide(deadlineDocket(this.settings.service), DOCKET_ID, (docket) =>
          docketDeadline(command, running(state), docket),
        ),
      );
  }
}
