import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { TransferClue } from './transfer-clue.js';

@Controller('api/clues/:clueNo/transfer')
export class TransferClueController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  transfer(@Param('clueNo', CodePipe) clueNo: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new TransferClue(clueNo, acting));
  }
}
