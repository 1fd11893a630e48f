import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { calendars } from './calendars.projection.js';
import { CalendarRow } from './calendars.js';

@Controller('api/calendars')
export class CalendarsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(CalendarRow)
  list(@Query() page: PageQuery): Promise<Page<CalendarRow>> {
    return this.models.of<CalendarRow>(calendars).page(page);
  }
}
