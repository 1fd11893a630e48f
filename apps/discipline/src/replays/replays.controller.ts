import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { replays } from './replays.projection.js';
import { ReplayRow } from './replays.js';

@Controller('api/replays')
export class ReplaysController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(ReplayRow)
  list(@Query() page: PageQuery): Promise<Page<ReplayRow>> {
    return this.models.of<ReplayRow>(replays).page(page);
  }
}
