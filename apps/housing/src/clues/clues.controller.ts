import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers, AnswersList } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { ClueContent, ReadClueContent } from './clue-content.js';
import { clues } from './clues.projection.js';
import { ClueRow, mayList } from './clues.js';

@Controller('api/clues')
export class CluesController {
  constructor(
    private readonly models: ReadModels,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @AnswersList(ClueRow)
  own(@WhoActs() acting: Acting): Promise<ClueRow[]> {
    return this.models
      .of<ClueRow>(clues)
      .all()
      .then((rows) => rows.filter((row) => mayList(row, acting)));
  }

  @Get(':clueNo/content')
  @Answers(ClueContent)
  content(@Param('clueNo', CodePipe) clueNo: string, @WhoActs() acting: Acting): Promise<ClueContent> {
    return this.queries.execute(new ReadClueContent(clueNo, acting));
  }
}
