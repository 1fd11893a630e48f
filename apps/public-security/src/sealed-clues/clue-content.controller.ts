import { Controller, Get, Param } from '@nestjs/common';
import { Answers } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import { ClueOpener } from './clue-opener.module.js';
import { OpenedClue } from './sealed-clues.js';

@Controller('api/clues/:clueNo/content')
export class ClueContentController {
  constructor(private readonly opener: ClueOpener) {}

  @Get()
  @Answers(OpenedClue)
  one(@Param('clueNo', CodePipe) clueNo: string): Promise<OpenedClue> {
    return this.opener.open(clueNo);
  }
}
