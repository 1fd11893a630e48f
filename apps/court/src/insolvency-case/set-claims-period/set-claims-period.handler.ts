import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { SetClaimsPeriod, setClaimsPeriod } from './set-claims-period.js';

@CommandHandler(SetClaimsPeriod)
export class SetClaimsPeriodHandler implements ICommandHandler<SetClaimsPeriod> {
  constructor(private readonly store: EventStore) {}

  execute(command: SetClaimsPeriod): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => setClaimsPeriod(command, state));
  }
}
