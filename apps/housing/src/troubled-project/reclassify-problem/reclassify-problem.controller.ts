import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReclassifyProblem, Reclassification } from './reclassify-problem.js';

@Controller('api/projects/:projectCode/problem-reclassifications')
export class ReclassifyProblemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  reclassify(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() change: Reclassification,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReclassifyProblem(projectCode, change, acting));
  }
}
