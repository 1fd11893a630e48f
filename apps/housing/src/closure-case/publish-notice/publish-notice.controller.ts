import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PublishNotice, ClosureNotice } from './publish-notice.js';

@Controller('api/projects/:projectCode/closure-notices')
export class PublishNoticeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  publish(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() notice: ClosureNotice,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new PublishNotice(projectCode, notice, acting));
  }
}
