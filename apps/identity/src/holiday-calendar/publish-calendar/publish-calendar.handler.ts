import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { HolidayCalendar } from '../holiday-calendar.js';
import { PublishCalendar, publishCalendar } from './publish-calendar.js';

@CommandHandler(PublishCalendar)
export class PublishCalendarHandler implements ICommandHandler<PublishCalendar> {
  constructor(private readonly store: EventStore) {}

  execute(command: PublishCalendar): Promise<Receipt> {
    const year = String(command.notice.year);
    return this.store.decide(HolidayCalendar, year, (state) => publishCalendar(command, state));
  }
}
