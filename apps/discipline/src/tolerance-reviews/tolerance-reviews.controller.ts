import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import { toleranceReviews } from './tolerance-reviews.projection.js';
import { ToleranceReviewRow } from './tolerance-reviews.js';

@Controller('api/tolerance-reviews')
export class ToleranceReviewsController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersPage(ToleranceReviewRow)
  list(@Query() page: PageQuery): Promise<Page<ToleranceReviewRow>> {
    return this.models.of<ToleranceReviewRow>(toleranceReviews).page(page);
  }
}
