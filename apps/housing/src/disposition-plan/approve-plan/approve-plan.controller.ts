import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ApprovePlan, PlanApproval } from './approve-plan.js';

@Controller('api/projects/:projectCode/plan-approvals')
export class ApprovePlanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  approve(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() approval: PlanApproval,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ApprovePlan(projectCode, approval, acting));
  }
}
