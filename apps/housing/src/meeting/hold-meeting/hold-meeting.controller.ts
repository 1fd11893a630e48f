import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { HoldMeeting, Attendance } from './hold-meeting.js';

@Controller('api/meetings/:meetingNo/attendance')
export class HoldMeetingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  hold(
    @Param('meetingNo', CodePipe) meetingNo: string,
    @Body() attendance: Attendance,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new HoldMeeting(meetingNo, attendance, acting));
  }
}
