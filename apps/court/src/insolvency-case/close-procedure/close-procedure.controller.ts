import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CloseProcedure, ProcedureEnd } from './close-procedure.js';

@Controller('api/projects/:projectCode/insolvency/closing')
export class CloseProcedureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  close(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() end: ProcedureEnd,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new CloseProcedure(projectCode, end, acting));
  }
}
