import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery } from '#http/project-page.js';
import { siteFacts } from './site-facts.projection.js';
import { SiteFactRow } from './site-facts.js';

@Controller('api/site-facts')
export class SiteFactsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(SiteFactRow)
  list(@Query() query: ProjectPageQuery): Promise<Page<SiteFactRow>> {
    return this.models.of<SiteFactRow>(siteFacts).page(query, ofProject(query));
  }
}
