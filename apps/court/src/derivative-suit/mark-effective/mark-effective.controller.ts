import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { MarkEffective, EffectiveNote } from './mark-effective.js';

@Controller('api/suits/:caseNo/effective-judgments')
export class MarkEffectiveController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('caseNo', CodePipe) caseNo: string,
    @Body() note: EffectiveNote,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new MarkEffective(caseNo, note, acting));
  }
}
