import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PaymentForm } from '../../joint-check/payment-forms.js';
import { RequestDrawdown } from './request-drawdown.js';

@Controller('api/projects/:projectCode/drawdowns')
export class RequestDrawdownController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: PaymentForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestDrawdown(projectCode, form, acting));
  }
}
