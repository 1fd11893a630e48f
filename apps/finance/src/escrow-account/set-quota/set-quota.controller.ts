import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { QuotaForm, SetQuota } from './set-quota.js';

@Controller('api/projects/:projectCode/escrow-quota')
export class SetQuotaController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  set(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: QuotaForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SetQuota(projectCode, form, acting));
  }
}
