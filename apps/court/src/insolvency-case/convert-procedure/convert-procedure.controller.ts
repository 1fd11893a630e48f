import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ConvertProcedure, Conversion } from './convert-procedure.js';

@Controller('api/projects/:projectCode/insolvency/conversion')
export class ConvertProcedureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  convert(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() conversion: Conversion,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ConvertProcedure(projectCode, conversion, acting));
  }
}
