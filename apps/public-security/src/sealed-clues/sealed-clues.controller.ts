import { Controller, Get, Param } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Answers } from '#http/answers.js';
import { sealedClues } from './sealed-clues.projection.js';
import { SealedClue } from './sealed-clues.js';

@Controller('api/clues/:clueNo/sealed')
export class SealedCluesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @Answers(SealedClue)
  one(@Param('clueNo') clueNo: string): Promise<SealedClue> {
    return this.models.of<SealedClue>(sealedClues).one(clueNo, '没有移送至本机关的该编号线索');
  }
}
