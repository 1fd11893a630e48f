import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { enterprises } from './enterprises.projection.js';
import { EnterpriseRow } from './enterprises.js';

@Controller('api/enterprises')
export class EnterprisesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(EnterpriseRow)
  list(@Query() query: PageQuery): Promise<Page<EnterpriseRow>> {
    return this.models.of<EnterpriseRow>(enterprises).page(query);
  }

  @Get(':projectCode')
  @Answers(EnterpriseRow)
  one(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<EnterpriseRow> {
    return this.models.of<EnterpriseRow>(enterprises).one(projectCode, '该楼盘没有企业责任记录');
  }
}
