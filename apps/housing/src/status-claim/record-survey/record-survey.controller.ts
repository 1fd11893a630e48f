import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RecordSurvey, Survey } from './record-survey.js';

@Controller('api/projects/:projectCode/claims/:claimId/surveys')
export class RecordSurveyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('claimId') claimId: string,
    @Body() survey: Survey,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RecordSurvey(projectCode, claimId, survey, acting));
  }
}
