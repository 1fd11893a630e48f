import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ApplyPolicyBack, MeasureResult } from './apply-policy-back.js';

@Controller('api/issues/:issueId/applied-measures')
export class ApplyPolicyBackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  apply(
    @Param('issueId', CodePipe) issueId: string,
    @Body() applied: MeasureResult,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ApplyPolicyBack(issueId, applied, acting));
  }
}
