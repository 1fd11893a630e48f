import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CalendarNotice, PublishCalendar } from './publish-calendar.js';

@Controller('api/calendars')
export class PublishCalendarController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  publish(@Body() notice: CalendarNotice, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new PublishCalendar(notice, acting));
  }
}
