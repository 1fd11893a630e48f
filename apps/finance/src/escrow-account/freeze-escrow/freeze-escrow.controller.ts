import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FreezeEscrow, FreezeForm } from './freeze-escrow.js';

@Controller('api/projects/:projectCode/escrow-freeze')
export class FreezeEscrowController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  freeze(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: FreezeForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new FreezeEscrow(projectCode, form, acting));
  }
}
