import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { milestones } from './milestones.projection.js';
import { asked, MilestonesQuery } from './milestones-query.js';
import { MilestoneRow } from './milestones.js';

@Controller('api/milestones')
export class MilestonesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(MilestoneRow)
  list(@Query() query: MilestonesQuery): Promise<Page<MilestoneRow>> {
    return this.models.of<MilestoneRow>(milestones).page(query, asked(query));
  }
}
