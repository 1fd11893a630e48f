import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import type { Acting } from '#kernel/acting.js';
import { mortgageWeeks } from './mortgage-weeks.projection.js';
import { MortgageWeek, seenBy, type MortgageWeekRow } from './mortgage-weeks.js';

@Controller('api/mortgage-weeks')
export class MortgageWeeksController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(MortgageWeek)
  list(@Query() page: PageQuery, @WhoActs() acting: Acting): Promise<Page<MortgageWeek>> {
    return this.models
      .of<MortgageWeekRow>(mortgageWeeks)
      .page(page)
      .then(({ rows, ...rest }) => ({ ...rest, rows: rows.map((row) => seenBy(acting, row)) }));
  }

  @Get(':week')
  @Answers(MortgageWeek)
  one(@Param('week') week: string, @WhoActs() acting: Acting): Promise<MortgageWeek> {
    return this.models
      .of<MortgageWeekRow>(mortgageWeeks)
      .one(week, '该统计周没有报送')
      .then((row) => seenBy(acting, row));
  }
}
