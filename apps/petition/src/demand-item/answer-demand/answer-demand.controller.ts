import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AnswerDemand, DemandAnswer } from './answer-demand.js';

@Controller('api/projects/:projectCode/demands/:kind/answers')
export class AnswerDemandController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  answer(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('kind', CodePipe) kind: string,
    @Body() answer: DemandAnswer,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AnswerDemand(projectCode, kind, answer, acting));
  }
}
