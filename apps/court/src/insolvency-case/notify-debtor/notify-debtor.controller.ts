import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { NotifyDebtor, DebtorNotice } from './notify-debtor.js';

@Controller('api/projects/:projectCode/insolvency/debtor-notice')
export class NotifyDebtorController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  notify(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() notice: DebtorNotice,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new NotifyDebtor(projectCode, notice, acting));
  }
}
