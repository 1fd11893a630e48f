import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordVisit, SiteVisit } from './record-visit.js';

@Controller('api/projects/:projectCode/site-visits')
export class RecordVisitController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() visit: SiteVisit,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordVisit(projectCode, visit, acting));
  }
}
