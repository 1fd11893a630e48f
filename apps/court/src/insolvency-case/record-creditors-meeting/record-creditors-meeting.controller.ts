import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordCreditorsMeeting, CreditorsMeeting } from './record-creditors-meeting.js';

@Controller('api/projects/:projectCode/insolvency/creditors-meetings')
export class RecordCreditorsMeetingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() meeting: CreditorsMeeting,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordCreditorsMeeting(projectCode, meeting, acting));
  }
}
