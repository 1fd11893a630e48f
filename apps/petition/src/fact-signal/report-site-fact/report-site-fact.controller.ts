import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportSiteFact, SiteFact } from './report-site-fact.js';

@Controller('api/projects/:projectCode/site-facts')
export class ReportSiteFactController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() signal: SiteFact,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportSiteFact(projectCode, signal, acting));
  }
}
