import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportMortgageStress, StressReport } from './report-mortgage-stress.js';

@Controller('api/mortgage-weeks/:week/reports')
export class ReportMortgageStressController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(@Param('week') week: string, @Body() form: StressReport, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ReportMortgageStress(week, form, acting));
  }
}
