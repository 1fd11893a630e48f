import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordStatement, Statement } from './record-statement.js';

@Controller('api/meetings/:meetingNo/statements')
export class RecordStatementController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('meetingNo', CodePipe) meetingNo: string,
    @Body() statement: Statement,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordStatement(meetingNo, statement, acting));
  }
}
