import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { agencies } from './agencies.projection.js';
import { AgencyRow } from './agencies.js';

@Controller('api/agencies')
export class AgenciesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(AgencyRow)
  list(@Query() page: PageQuery): Promise<Page<AgencyRow>> {
    return this.models.of<AgencyRow>(agencies).page(page);
  }
}
