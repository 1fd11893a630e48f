import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportProgress, ProgressReport } from './report-progress.js';

@Controller('api/projects/:projectCode/progress-reports')
export class ReportProgressController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() report: ProgressReport,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportProgress(projectCode, report, acting));
  }
}
