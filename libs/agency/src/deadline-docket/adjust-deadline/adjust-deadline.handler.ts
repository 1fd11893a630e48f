import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StandingDeadlines } from '../standing-deadlines.js';
import { AdjustDeadline, adjustDeadline } from './adjust-deadline.js';

@CommandHandler(AdjustDeadline)
export class AdjustDeadlineHandler implements ICommandHandler<AdjustDeadline> {
  constructor(
    private readonly store: EventStore,
    private readonly deadlines: StandingDeadlines,
  ) {}

  execute(command: AdjustDeadline): Promise<Receipt> {
    const deadline = this.deadlines.get(command.code);
    return this.store.decide(deadline.aggregate, command.of, (state) => adjustDeadline(command, deadline, state));
  }
}
