import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SubmitPlanDraft, PlanDraft } from './submit-plan-draft.js';

@Controller('api/projects/:projectCode/insolvency/plan-drafts')
export class SubmitPlanDraftController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  submit(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() draft: PlanDraft,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SubmitPlanDraft(projectCode, draft, acting));
  }
}
