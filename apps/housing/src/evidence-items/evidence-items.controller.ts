import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import type { Page } from '#http/page.js';
import { ofProject, ProjectPageQuery } from '#http/project-page.js';
import { evidenceItems } from './evidence-items.projection.js';
import { EvidenceRow } from './evidence-items.js';

@Controller('api/evidence')
export class EvidenceItemsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(EvidenceRow)
  list(@Query() query: ProjectPageQuery): Promise<Page<EvidenceRow>> {
    return this.models.of<EvidenceRow>(evidenceItems).page(query, ofProject(query));
  }
}
