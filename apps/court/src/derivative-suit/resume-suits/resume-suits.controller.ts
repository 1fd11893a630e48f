import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ResumeSuits, Resumption } from './resume-suits.js';

@Controller('api/suits/:caseNo/resumption')
export class ResumeSuitsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('caseNo', CodePipe) caseNo: string,
    @Body() resumption: Resumption,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ResumeSuits(caseNo, resumption, acting));
  }
}
