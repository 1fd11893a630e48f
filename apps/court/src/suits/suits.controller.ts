import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import type { Acting } from '#kernel/acting.js';
import { suits } from './suits.projection.js';
import { suitView, SuitView, type SuitRow } from './suits.js';

@Controller('api/suits')
export class SuitsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(SuitView)
  async list(@Query() query: ProjectPageQuery, @WhoActs() acting: Acting): Promise<Page<SuitView>> {
    const page = await this.models.of<SuitRow>(suits).page(query, ofProject(query));
    return viewed(page, (row) => suitView(row, acting));
  }
}
