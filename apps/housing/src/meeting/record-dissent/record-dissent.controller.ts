import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordDissent, Dissent } from './record-dissent.js';

@Controller('api/meetings/:meetingNo/dissents')
export class RecordDissentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('meetingNo', CodePipe) meetingNo: string,
    @Body() dissent: Dissent,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordDissent(meetingNo, dissent, acting));
  }
}
