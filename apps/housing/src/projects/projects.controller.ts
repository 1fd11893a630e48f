import { Controller, Get, Param, Query } from '@nestjs/common';
import { Answers, AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { ReadModels } from '#agency/read-models.js';
import { projects } from './projects.projection.js';
import { ProjectRow } from './projects.js';

@Controller('api/projects')
export class ProjectsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(ProjectRow)
  list(@Query() page: PageQuery): Promise<Page<ProjectRow>> {
    return this.models.of<ProjectRow>(projects).page(page);
  }

  @Get(':projectCode')
  @Answers(ProjectRow)
  one(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<ProjectRow> {
    return this.models.of<ProjectRow>(projects).one(projectCode, '没有这个楼盘');
  }
}
