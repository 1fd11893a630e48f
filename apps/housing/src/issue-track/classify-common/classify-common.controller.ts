import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClassifyCommon, CommonReason } from './classify-common.js';

@Controller('api/issues/:issueId/common-finding')
export class ClassifyCommonController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  classify(
    @Param('issueId', CodePipe) issueId: string,
    @Body() finding: CommonReason,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ClassifyCommon(issueId, finding, acting));
  }
}
