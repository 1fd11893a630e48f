import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { AnswersWorkbook, workbookAnswer } from '#http/workbook-answer.js';
import type { Acting } from '#kernel/acting.js';
import { DossierView } from './dossier.js';
import { Dossiers } from './dossiers.module.js';
import { ProjectList } from './project-list.module.js';
import { ProjectsQuery } from './projects-query.js';
import { ProjectRow } from './projects.js';

@Controller('api/projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectList,
    private readonly dossiers: Dossiers,
  ) {}

  @Get()
  @AnswersPage(ProjectRow)
  list(@Query() query: ProjectsQuery): Promise<Page<ProjectRow>> {
    return this.projects.page(query);
  }

  @Get('export.xlsx')
  @AnswersWorkbook()
  export(@Query() query: ProjectsQuery, @WhoActs() acting: Acting): Promise<StreamableFile> {
    return this.projects.workbook(query, acting).then((bytes) => workbookAnswer('问题楼盘台账', bytes));
  }

  @Get(':projectCode')
  @Answers(DossierView)
  one(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<DossierView> {
    return this.dossiers.of(projectCode);
  }
}
