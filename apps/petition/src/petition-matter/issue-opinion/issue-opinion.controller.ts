import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueOpinion, HandlingOpinion } from './issue-opinion.js';

@Controller('api/matters/:matterNo/opinion')
export class IssueOpinionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  issue(
    @Param('matterNo', CodePipe) matterNo: string,
    @Body() opinion: HandlingOpinion,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new IssueOpinion(matterNo, opinion, acting));
  }
}
