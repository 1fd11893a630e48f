import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import type { Acting } from '#kernel/acting.js';
import { jointItems } from './joint-items.projection.js';
import { jointItemView, JointItemView, type JointItemRow } from './joint-items.js';

@Controller('api/joint-items')
export class JointItemsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(JointItemView)
  async list(@Query() query: ProjectPageQuery, @WhoActs() acting: Acting): Promise<Page<JointItemView>> {
    const page = await this.models.of<JointItemRow>(jointItems).page(query, ofProject(query));
    return viewed(page, (row) => jointItemView(row, acting));
  }
}
