import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PaymentVoucher } from '../../joint-check/payment-forms.js';
import { PayDisbursement } from './pay-disbursement.js';

@Controller('api/projects/:projectCode/disbursements/:requestId/payment')
export class PayDisbursementController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  pay(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('requestId') requestId: string,
    @Body() form: PaymentVoucher,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new PayDisbursement(projectCode, requestId, form, acting));
  }
}
