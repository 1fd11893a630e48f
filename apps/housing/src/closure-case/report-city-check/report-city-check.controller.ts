import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportCityCheck, CityCheck } from './report-city-check.js';

@Controller('api/projects/:projectCode/city-checks')
export class ReportCityCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() check: CityCheck,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportCityCheck(projectCode, check, acting));
  }
}
