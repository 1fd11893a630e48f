import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ConfirmedWork, ConfirmWork } from './confirm-work.js';

@Controller('api/projects/:projectCode/confirmed-work')
export class ConfirmWorkController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  confirm(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: ConfirmedWork,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ConfirmWork(projectCode, form, acting));
  }
}
