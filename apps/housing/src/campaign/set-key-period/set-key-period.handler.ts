import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { KeyPeriod } from '../key-period.js';
import { SetKeyPeriod, setKeyPeriod } from './set-key-period.js';

@CommandHandler(SetKeyPeriod)
export class SetKeyPeriodHandler implements ICommandHandler<SetKeyPeriod> {
  constructor(private readonly store: EventStore) {}

  execute(command: SetKeyPeriod): Promise<Receipt> {
    return this.store.decide(KeyPeriod, command.plan.periodId, (state) => setKeyPeriod(command, state));
  }
}
