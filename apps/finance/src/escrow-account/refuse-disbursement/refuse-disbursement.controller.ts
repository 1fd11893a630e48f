import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PaymentRefusal } from '../../joint-check/payment-forms.js';
import { RefuseDisbursement } from './refuse-disbursement.js';

@Controller('api/projects/:projectCode/disbursements/:requestId/refusal')
export class RefuseDisbursementController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  refuse(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('requestId') requestId: string,
    @Body() form: PaymentRefusal,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RefuseDisbursement(projectCode, requestId, form, acting));
  }
}
