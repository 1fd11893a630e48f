import { Controller, Get, Param } from '@nestjs/common';
import { AccessRecorder } from '#agency/clue-access/access-recorder.module.js';
import { LogAccess } from '#agency/clue-access/log-access/log-access.js';
import { WhoActs } from '#agency/who-acts.js';
import { Answers } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { ClueOpener } from './clue-opener.module.js';
import { OpenedClue } from './sealed-clues.js';

@Controller('api/clues/:clueNo/content')
export class ClueContentController {
  constructor(
    private readonly opener: ClueOpener,
    private readonly recorder: AccessRecorder,
  ) {}

  @Get()
  @Answers(OpenedClue)
  one(@Param('clueNo', CodePipe) clueNo: string, @WhoActs() acting: Acting): Promise<OpenedClue> {
    return this.recorder.before(new LogAccess(clueNo, 'content', acting), () => this.opener.open(clueNo));
  }
}
