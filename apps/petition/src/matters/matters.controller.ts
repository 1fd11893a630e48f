import { Controller, Get, Param, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersPage } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import type { Acting } from '#kernel/acting.js';
import { MatterView, type MatterRow } from './matter-row.js';
import { matterView } from './matters.js';
import { matters } from './matters.projection.js';

@Controller('api/matters')
export class MattersController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(MatterView)
  async list(@Query() query: ProjectPageQuery, @WhoActs() acting: Acting): Promise<Page<MatterView>> {
    const page = await this.models.of<MatterRow>(matters).page(query, ofProject(query));
    return viewed(page, (row) => matterView(row, acting));
  }

  @Get(':matterNo')
  @Answers(MatterView)
  async one(@Param('matterNo', CodePipe) matterNo: string, @WhoActs() acting: Acting): Promise<MatterView> {
    const row = await this.models.of<MatterRow>(matters).one(matterNo, '没有这一信访件');
    return matterView(row, acting);
  }
}
