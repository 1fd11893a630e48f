import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClaimResumption, Resumption } from './claim-resumption.js';

@Controller('api/projects/:projectCode/resumption-claims')
export class ClaimResumptionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  claim(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() resumption: Resumption,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ClaimResumption(projectCode, resumption, acting));
  }
}
