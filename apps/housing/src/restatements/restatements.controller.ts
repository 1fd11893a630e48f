import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { restatements } from './restatements.projection.js';
import { RestatementRow } from './restatements.js';

@Controller('api/figure-restatements')
export class RestatementsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(RestatementRow)
  list(@Query() page: PageQuery): Promise<Page<RestatementRow>> {
    return this.models.of<RestatementRow>(restatements).page(page);
  }
}
