import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery } from '#http/project-page.js';
import { opinions } from './opinions.projection.js';
import { OpinionRow } from './opinions.js';

@Controller('api/opinions')
export class OpinionsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(OpinionRow)
  list(@Query() query: ProjectPageQuery): Promise<Page<OpinionRow>> {
    return this.models.of<OpinionRow>(opinions).page(query, ofProject(query));
  }
}
