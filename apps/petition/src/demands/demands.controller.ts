import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery } from '#http/project-page.js';
import { demands } from './demands.projection.js';
import { ProjectDemands } from './demands.js';

@Controller('api/demands')
export class DemandsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(ProjectDemands)
  list(@Query() query: ProjectPageQuery): Promise<Page<ProjectDemands>> {
    return this.models.of<ProjectDemands>(demands).page(query, ofProject(query));
  }
}
