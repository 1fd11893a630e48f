import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { mortgageTrend } from './mortgage-trend.projection.js';
import { MortgageWeek } from './mortgage-trend.js';

@Controller('api/mortgage-trend')
export class MortgageTrendController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(MortgageWeek)
  weeks(@Query() page: PageQuery): Promise<Page<MortgageWeek>> {
    return this.models.of<MortgageWeek>(mortgageTrend).page(page);
  }
}
