import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordTitleCount, TitleCount } from './record-title-count.js';

@Controller('api/projects/:projectCode/title-counts')
export class RecordTitleCountController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() count: TitleCount,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordTitleCount(projectCode, count, acting));
  }
}
