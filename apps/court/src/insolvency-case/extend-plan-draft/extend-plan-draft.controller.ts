import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ExtendPlanDraft, DraftExtension } from './extend-plan-draft.js';

@Controller('api/projects/:projectCode/insolvency/draft-extension')
export class ExtendPlanDraftController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  extend(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() extension: DraftExtension,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ExtendPlanDraft(projectCode, extension, acting));
  }
}
