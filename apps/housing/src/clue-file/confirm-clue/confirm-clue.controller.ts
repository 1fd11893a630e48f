import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ConfirmClue } from './confirm-clue.js';

@Controller('api/clues/:clueNo/confirmation')
export class ConfirmClueController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  confirm(@Param('clueNo', CodePipe) clueNo: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ConfirmClue(clueNo, acting));
  }
}
