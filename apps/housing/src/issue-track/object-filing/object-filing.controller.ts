import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ObjectFiling, FilingObjection } from './object-filing.js';

@Controller('api/issues/:issueId/filing-objection')
export class ObjectFilingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  object(
    @Param('issueId', CodePipe) issueId: string,
    @Body() objection: FilingObjection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ObjectFiling(issueId, objection, acting));
  }
}
