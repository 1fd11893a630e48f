import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DraftPlan, PlanDraft } from './draft-plan.js';

@Controller('api/projects/:projectCode/plan')
export class DraftPlanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  draft(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() draft: PlanDraft,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DraftPlan(projectCode, draft, acting));
  }
}
