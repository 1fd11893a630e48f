import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AdoptMeasure, Measure } from './adopt-measure.js';

@Controller('api/issues/:issueId/measure')
export class AdoptMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  adopt(
    @Param('issueId', CodePipe) issueId: string,
    @Body() measure: Measure,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AdoptMeasure(issueId, measure, acting));
  }
}
