import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueUrgingNotice, UrgingNotice } from './issue-urging-notice.js';

@Controller('api/projects/:projectCode/urging-notices')
export class IssueUrgingNoticeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  issue(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() notice: UrgingNotice,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new IssueUrgingNotice(projectCode, notice, acting));
  }
}
