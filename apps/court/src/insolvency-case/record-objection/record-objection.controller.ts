import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordObjection, ObjectionNote } from './record-objection.js';

@Controller('api/projects/:projectCode/insolvency/objection')
export class RecordObjectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() note: ObjectionNote,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordObjection(projectCode, note, acting));
  }
}
