import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { LiftMeasure, Lifting } from './lift-measure.js';

@Controller('api/projects/:projectCode/measures/:measureId/lifting')
export class LiftMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  lift(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('measureId', CodePipe) measureId: string,
    @Body() lifting: Lifting,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new LiftMeasure(projectCode, measureId, lifting, acting));
  }
}
