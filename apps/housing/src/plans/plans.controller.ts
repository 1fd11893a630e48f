import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { plans } from './plans.projection.js';
import { PlanRow } from './plans.js';

@Controller('api/plans')
export class PlansController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(PlanRow)
  list(@Query() page: PageQuery): Promise<Page<PlanRow>> {
    return this.models.of<PlanRow>(plans).page(page);
  }
}
