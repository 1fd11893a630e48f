import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import { PageQuery, type Page } from '#http/page.js';
import { issues } from './issues.projection.js';
import { IssueRow } from './issues.js';

@Controller('api/issues')
export class IssuesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(IssueRow)
  list(@Query() query: PageQuery): Promise<Page<IssueRow>> {
    return this.models.of<IssueRow>(issues).page(query);
  }

  @Get(':issueId')
  @Answers(IssueRow)
  one(@Param('issueId', CodePipe) issueId: string): Promise<IssueRow> {
    return this.models.of<IssueRow>(issues).one(issueId, '没有这个堵点');
  }
}
