import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideMeasure, MeasureDecision } from './decide-measure.js';

@Controller('api/projects/:projectCode/measures')
export class DecideMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  decide(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() decision: MeasureDecision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideMeasure(projectCode, decision, acting));
  }
}
