import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { LoanRepayment, RepayLoan } from './repay-loan.js';

@Controller('api/projects/:projectCode/special-loan/repayments')
export class RepayLoanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  repay(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: LoanRepayment,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RepayLoan(projectCode, form, acting));
  }
}
