import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery } from '#http/project-page.js';
import { payees } from './payees.projection.js';
import { PayeeRow } from './payees.js';

@Controller('api/payees')
export class PayeesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(PayeeRow)
  list(@Query() query: ProjectPageQuery): Promise<Page<PayeeRow>> {
    return this.models.of<PayeeRow>(payees).page(query, ofProject(query));
  }
}
