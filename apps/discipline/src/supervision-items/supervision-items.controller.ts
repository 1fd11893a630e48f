import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { supervisionItems } from './supervision-items.projection.js';
import { SupervisionItemRow } from './supervision-items.js';

@Controller('api/supervision-items')
export class SupervisionItemsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(SupervisionItemRow)
  list(@Query() page: PageQuery): Promise<Page<SupervisionItemRow>> {
    return this.models.of<SupervisionItemRow>(supervisionItems).page(page);
  }
}
