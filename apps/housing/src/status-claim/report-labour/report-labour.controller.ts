import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportLabour, LabourReport } from './report-labour.js';

@Controller('api/projects/:projectCode/labour-reports')
export class ReportLabourController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() report: LabourReport,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportLabour(projectCode, report, acting));
  }
}
