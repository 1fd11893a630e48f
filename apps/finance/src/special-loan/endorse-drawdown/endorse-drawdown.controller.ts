import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { EndorsementForm } from '../../joint-check/payment-forms.js';
import { EndorseDrawdown } from './endorse-drawdown.js';

@Controller('api/projects/:projectCode/drawdowns/:requestId/endorsements')
export class EndorseDrawdownController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  endorse(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('requestId') requestId: string,
    @Body() form: EndorsementForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new EndorseDrawdown(projectCode, requestId, form, acting));
  }
}
