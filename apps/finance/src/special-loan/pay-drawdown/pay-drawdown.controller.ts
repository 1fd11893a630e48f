import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PaymentVoucher } from '../../joint-check/payment-forms.js';
import { PayDrawdown } from './pay-drawdown.js';

@Controller('api/projects/:projectCode/drawdowns/:requestId/payment')
export class PayDrawdownController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  pay(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('requestId') requestId: string,
    @Body() form: PaymentVoucher,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new PayDrawdown(projectCode, requestId, form, acting));
  }
}
