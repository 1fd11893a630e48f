import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import { PageQuery, type Page } from '#http/page.js';
import { policies } from './policies.projection.js';
import { PolicyRow } from './policies.js';

@Controller('api/policies')
export class PoliciesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(PolicyRow)
  list(@Query() query: PageQuery): Promise<Page<PolicyRow>> {
    return this.models.of<PolicyRow>(policies).page(query);
  }

  @Get(':docId')
  @Answers(PolicyRow)
  one(@Param('docId', CodePipe) docId: string): Promise<PolicyRow> {
    return this.models.of<PolicyRow>(policies).one(docId, '没有这份文件');
  }
}
