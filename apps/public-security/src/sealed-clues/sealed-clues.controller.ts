import { Controller, Get, Param } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AccessRecorder } from '#agency/clue-access/access-recorder.module.js';
import { LogAccess } from '#agency/clue-access/log-access/log-access.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { sealedClues } from './sealed-clues.projection.js';
import { SealedClue } from './sealed-clues.js';

@Controller('api/clues/:clueNo/sealed')
export class SealedCluesController {
  constructor(
    private readonly models: ReadModels,
    private readonly recorder: AccessRecorder,
  ) {}

  @Get()
  @Answers(SealedClue)
  one(@Param('clueNo', CodePipe) clueNo: string, @WhoActs() acting: Acting): Promise<SealedClue> {
    return this.recorder.before(new LogAccess(clueNo, 'sealed', acting), () =>
      this.models.of<SealedClue>(sealedClues).one(clueNo, '没有移送至本机关的该编号线索'),
    );
  }
}
