import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordNoticeObjection, NoticeObjection } from './record-notice-objection.js';

@Controller('api/projects/:projectCode/notice-objections')
export class RecordNoticeObjectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() objection: NoticeObjection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordNoticeObjection(projectCode, objection, acting));
  }
}
