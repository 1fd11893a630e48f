import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscrowOpening, OpenEscrowAccount } from './open-escrow-account.js';

@Controller('api/projects/:projectCode/escrow-account')
export class OpenEscrowAccountController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  open(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: EscrowOpening,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new OpenEscrowAccount(projectCode, form, acting));
  }
}
