import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '../read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { clueReadings } from './clue-readings.projection.js';
import { ClueReadingRow } from './clue-readings.js';

@Controller('api/clue-readings')
export class ClueReadingsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(ClueReadingRow)
  list(@Query() page: PageQuery): Promise<Page<ClueReadingRow>> {
    return this.models.of<ClueReadingRow>(clueReadings).page(page);
  }
}
