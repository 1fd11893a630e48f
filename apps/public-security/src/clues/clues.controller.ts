import { Controller, Get, Query } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersList, AnswersPage } from '#http/answers.js';
import { PageQuery, type Page } from '#http/page.js';
import type { Acting } from '#kernel/acting.js';
import { IsOptional, IsText } from '#kernel/fields/fields.js';
import { clues } from './clues.projection.js';
import { ClueClock, clockOf, ClueRow } from './clues.js';

class ClueQuery extends PageQuery {
  /** `delivered` is the inbox. */
  @IsOptional() @IsText(30) readonly stage?: string;
}

@Controller('api')
export class CluesController {
  constructor(private readonly models: ReadModels) {}

  @Get('clues')
  @AnswersPage(ClueRow)
  list(@Query() { stage, ...page }: ClueQuery): Promise<Page<ClueRow>> {
    return this.models.of<ClueRow>(clues).page(page, stage ? { stage } : {});
  }

  @Get('clue-clocks')
  @AnswersList(ClueClock)
  clocks(@WhoActs() acting: Acting): Promise<ClueClock[]> {
    return this.models
      .of<ClueRow>(clues)
      .all({ stage: 'received' })
      .then((rows) => rows.map((row) => clockOf(row, acting)));
  }
}
