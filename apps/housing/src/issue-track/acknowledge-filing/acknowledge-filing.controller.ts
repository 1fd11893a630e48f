import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AcknowledgeFiling } from './acknowledge-filing.js';

@Controller('api/issues/:issueId/filing-acknowledgement')
export class AcknowledgeFilingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  acknowledge(@Param('issueId', CodePipe) issueId: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new AcknowledgeFiling(issueId, acting));
  }
}
