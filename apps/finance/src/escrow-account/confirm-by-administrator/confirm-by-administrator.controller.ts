import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AdministratorConfirmation, ConfirmByAdministrator } from './confirm-by-administrator.js';

@Controller('api/projects/:projectCode/administrator-confirmation')
export class ConfirmByAdministratorController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  confirm(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: AdministratorConfirmation,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ConfirmByAdministrator(projectCode, form, acting));
  }
}
