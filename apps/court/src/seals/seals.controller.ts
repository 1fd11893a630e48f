import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery } from '#http/project-page.js';
import { seals } from './seals.projection.js';
import { ProjectSeals } from './seals.js';

@Controller('api/seals')
export class SealsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(ProjectSeals)
  list(@Query() query: ProjectPageQuery): Promise<Page<ProjectSeals>> {
    return this.models.of<ProjectSeals>(seals).page(query, ofProject(query));
  }
}
