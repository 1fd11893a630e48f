import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import type { Acting } from '#kernel/acting.js';
import { insolvencyWatchList } from './insolvency-watch-list.projection.js';
import { watchedView, WatchedProjectView, type WatchedProject } from './insolvency-watch-list.js';

@Controller('api/insolvency-watch-list')
export class InsolvencyWatchListController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(WatchedProjectView)
  async list(@Query() query: ProjectPageQuery, @WhoActs() acting: Acting): Promise<Page<WatchedProjectView>> {
    const page = await this.models.of<WatchedProject>(insolvencyWatchList).page(query, ofProject(query));
    return viewed(page, (row) => watchedView(row, acting));
  }
}
