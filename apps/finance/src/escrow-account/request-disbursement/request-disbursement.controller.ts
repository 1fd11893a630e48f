import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PaymentForm } from '../../joint-check/payment-forms.js';
import { RequestDisbursement } from './request-disbursement.js';

@Controller('api/projects/:projectCode/disbursements')
export class RequestDisbursementController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: PaymentForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestDisbursement(projectCode, form, acting));
  }
}
