import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RevisePlan, PlanRevision } from './revise-plan.js';

@Controller('api/projects/:projectCode/plan-revisions')
export class RevisePlanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  revise(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() revision: PlanRevision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RevisePlan(projectCode, revision, acting));
  }
}
