import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { IdentifyProblem, Problem } from './identify-problem.js';

@Controller('api/projects/:projectCode/problems')
export class IdentifyProblemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  identify(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() problem: Problem,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new IdentifyProblem(projectCode, problem, acting));
  }
}
