import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PassReinspection, PassedReinspection } from './pass-reinspection.js';

@Controller('api/projects/:projectCode/passed-reinspections')
export class PassReinspectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  pass(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() reinspection: PassedReinspection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new PassReinspection(projectCode, reinspection, acting));
  }
}
