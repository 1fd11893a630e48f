import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers, AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { DomainClock } from '#kernel/clock.js';
import { timelineView } from './insolvency-timelines.js';
import { insolvencyTimelines } from './insolvency-timelines.projection.js';
import { InsolvencyTimelineView, type InsolvencyTimeline } from './timeline-row.js';

@Controller('api/insolvency-cases')
export class InsolvencyTimelinesController {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: DomainClock,
  ) {}

  @Get()
  @AnswersPage(InsolvencyTimelineView)
  async list(@Query() query: ProjectPageQuery): Promise<Page<InsolvencyTimelineView>> {
    const page = await this.models.of<InsolvencyTimeline>(insolvencyTimelines).page(query, ofProject(query));
    return viewed(page, (row) => timelineView(row, this.clock.now()));
  }

  @Get(':projectCode')
  @Answers(InsolvencyTimelineView)
  async one(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<InsolvencyTimelineView> {
    const rows = this.models.of<InsolvencyTimeline>(insolvencyTimelines);
    return timelineView(await rows.one(projectCode, '该楼盘没有破产案件'), this.clock.now());
  }
}
