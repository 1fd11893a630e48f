import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordMeasureResult, MeasureOutcome } from './record-measure-result.js';

@Controller('api/projects/:projectCode/measures/:measureId/result')
export class RecordMeasureResultController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('measureId', CodePipe) measureId: string,
    @Body() outcome: MeasureOutcome,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordMeasureResult(projectCode, measureId, outcome, acting));
  }
}
