import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ApproveCredit, CreditForm } from './approve-credit.js';

@Controller('api/projects/:projectCode/whitelist/credits')
export class ApproveCreditController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  approve(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: CreditForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ApproveCredit(projectCode, form, acting));
  }
}
