import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { timelineView } from './insolvency-timelines.js';
import { insolvencyTimelines } from './insolvency-timelines.projection.js';
import { InsolvencyTimelineView, type InsolvencyTimeline } from './timeline-row.js';

@Controller('api/insolvency-cases')
export class InsolvencyTimelinesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(InsolvencyTimelineView)
  async list(@Query() query: ProjectPageQuery, @WhoActs() acting: Acting): Promise<Page<InsolvencyTimelineView>> {
    const page = await this.models.of<InsolvencyTimeline>(insolvencyTimelines).page(query, ofProject(query));
    return viewed(page, (row) => timelineView(row, acting));
  }

  @Get(':projectCode')
  @Answers(InsolvencyTimelineView)
  async one(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @WhoActs() acting: Acting,
  ): Promise<InsolvencyTimelineView> {
    const rows = this.models.of<InsolvencyTimeline>(insolvencyTimelines);
    return timelineView(await rows.one(projectCode, '该楼盘没有破产案件'), acting);
  }
}
