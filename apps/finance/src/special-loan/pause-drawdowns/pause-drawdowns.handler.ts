import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SpecialLoan } from '../special-loan.js';
import { PauseDrawdowns, pauseDrawdowns } from './pause-drawdowns.js';

@CommandHandler(PauseDrawdowns)
export class PauseDrawdownsHandler implements ICommandHandler<PauseDrawdowns> {
  constructor(private readonly store: EventStore) {}

  execute(command: PauseDrawdowns): Promise<Receipt> {
    return this.store.decide(SpecialLoan, command.projectId, (state) => pauseDrawdowns(command, state));
  }
}
