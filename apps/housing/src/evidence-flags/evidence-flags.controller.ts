import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery } from '#http/project-page.js';
import { evidenceFlags } from './evidence-flags.projection.js';
import { FlagRow } from './evidence-flags.js';

@Controller('api/evidence-flags')
export class EvidenceFlagsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(FlagRow)
  list(@Query() query: ProjectPageQuery): Promise<Page<FlagRow>> {
    return this.models.of<FlagRow>(evidenceFlags).page(query, ofProject(query));
  }
}
