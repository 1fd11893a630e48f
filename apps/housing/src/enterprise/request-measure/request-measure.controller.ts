import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RequestMeasure, MeasureRequest } from './request-measure.js';

@Controller('api/projects/:projectCode/measures/:measureId/request')
export class RequestMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('measureId', CodePipe) measureId: string,
    @Body() request: MeasureRequest,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestMeasure(projectCode, measureId, request, acting));
  }
}
