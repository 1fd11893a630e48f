import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { MortgageStress } from '../mortgage-stress.js';
import { PublishMortgageWeek, publishMortgageWeek } from './publish-mortgage-week.js';

@CommandHandler(PublishMortgageWeek)
export class PublishMortgageWeekHandler implements ICommandHandler<PublishMortgageWeek> {
  constructor(private readonly store: EventStore) {}

  execute(command: PublishMortgageWeek): Promise<Receipt> {
    return this.store.decide(MortgageStress, command.week, (state) => publishMortgageWeek(command, state));
  }
}
