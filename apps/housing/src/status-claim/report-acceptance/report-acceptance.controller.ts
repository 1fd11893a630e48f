import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportAcceptance, Acceptance } from './report-acceptance.js';

@Controller('api/projects/:projectCode/acceptances')
export class ReportAcceptanceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() acceptance: Acceptance,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportAcceptance(projectCode, acceptance, acting));
  }
}
