import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import { BodyIsSecret } from '#agency/body-is-secret.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideTransfer, TransferDecision } from './decide-transfer.js';

@Controller('api/clues/:clueNo/decision')
export class DecideTransferController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @BodyIsSecret()
  decide(
    @Param('clueNo', CodePipe) clueNo: string,
    @Body() decision: TransferDecision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideTransfer(clueNo, decision, acting));
  }
}
