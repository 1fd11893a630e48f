import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { EndorsementForm } from '../../joint-check/payment-forms.js';
import { EndorseDisbursement } from './endorse-disbursement.js';

@Controller('api/projects/:projectCode/disbursements/:requestId/endorsements')
export class EndorseDisbursementController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  endorse(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('requestId') requestId: string,
    @Body() form: EndorsementForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new EndorseDisbursement(projectCode, requestId, form, acting));
  }
}
