import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PublishMortgageWeek, WeekPublication } from './publish-mortgage-week.js';

@Controller('api/mortgage-weeks/:week/publication')
export class PublishMortgageWeekController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  publish(@Param('week') week: string, @Body() form: WeekPublication, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new PublishMortgageWeek(week, form, acting));
  }
}
