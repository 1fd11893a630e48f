import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AnswerCorroboration, HostedAnswer } from './answer-corroboration.js';

@Controller('api/projects/:projectCode/claims/:claimId/corroborations')
export class AnswerCorroborationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  answer(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('claimId') claimId: string,
    @Body() hosted: HostedAnswer,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AnswerCorroboration(projectCode, claimId, hosted, acting));
  }
}
