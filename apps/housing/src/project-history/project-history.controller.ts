import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { OVERSEEING } from '../signing-roles.js';
import { projectHistory } from './project-history.projection.js';
import { historyView, HistoryView, type HistoryRow } from './project-history.js';

@Controller('api/projects/:projectCode/history')
export class ProjectHistoryController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(HistoryView)
  list(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Query() page: PageQuery,
    @WhoActs() acting: Acting,
  ): Promise<Page<HistoryView>> {
    return this.models
      .of<HistoryRow>(projectHistory)
      .page(page, { projectCode, ...levelFor(acting.roles) })
      .then(({ rows, ...rest }) => ({ ...rest, rows: rows.map((row) => historyView(row, acting)) }));
  }
}

/** 工作秘密 is for who oversees; nobody else learns that there is any. */
function levelFor(roles: readonly string[]): Pick<HistoryRow, 'level'> | object {
  return OVERSEEING.some((role) => roles.includes(role)) ? {} : { level: 'L1' };
}
