import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FailReinspection, FailedReinspection } from './fail-reinspection.js';

@Controller('api/projects/:projectCode/failed-reinspections')
export class FailReinspectionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  fail(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() reinspection: FailedReinspection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new FailReinspection(projectCode, reinspection, acting));
  }
}
