import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ApplyLoan, LoanApplication } from './apply-loan.js';

@Controller('api/projects/:projectCode/special-loan')
export class ApplyLoanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  apply(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: LoanApplication,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ApplyLoan(projectCode, form, acting));
  }
}
