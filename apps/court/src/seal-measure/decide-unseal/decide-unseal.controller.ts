import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideUnseal, UnsealDecision } from './decide-unseal.js';

@Controller('api/seals/:sealId/unseal-decisions')
export class DecideUnsealController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  decide(
    @Param('sealId', CodePipe) sealId: string,
    @Body() decision: UnsealDecision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideUnseal(sealId, decision, acting));
  }
}
