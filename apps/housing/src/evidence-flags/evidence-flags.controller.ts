import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery, viewed } from '#http/project-page.js';
import type { Acting } from '#kernel/acting.js';
import { evidenceFlags } from './evidence-flags.projection.js';
import { FlagView, flagView, type FlagRow } from './evidence-flags.js';

@Controller('api/evidence-flags')
export class EvidenceFlagsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(FlagView)
  async list(@Query() query: ProjectPageQuery, @WhoActs() acting: Acting): Promise<Page<FlagView>> {
    const page = await this.models.of<FlagRow>(evidenceFlags).page(query, ofProject(query));
    return viewed(page, (row) => flagView(row, acting));
  }
}
