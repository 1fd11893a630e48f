import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { checks } from './checks.projection.js';
import { CheckRow } from './checks.js';

@Controller('api/checks')
export class ChecksController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(CheckRow)
  list(@Query() page: PageQuery): Promise<Page<CheckRow>> {
    return this.models.of<CheckRow>(checks).page(page);
  }
}
