import { Controller, Get, Param } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { AnswersList } from '#http/answers.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { DomainClock } from '#kernel/clock.js';
import { ClaimView, claimViews, type ClaimsRow } from './claims.js';
import { claims } from './claims.projection.js';

@Controller('api')
export class ClaimsController {
  constructor(
    private readonly models: ReadModels,
    private readonly clock: DomainClock,
  ) {}

  @Get('claims')
  @AnswersList(ClaimView)
  all(): Promise<ClaimView[]> {
    return this.models
      .of<ClaimsRow>(claims)
      .all()
      .then((rows) => claimViews(rows, this.clock.now()));
  }

  @Get('projects/:projectCode/claims')
  @AnswersList(ClaimView)
  ofProject(@Param('projectCode', ProjectCodePipe) projectCode: string): Promise<ClaimView[]> {
    return this.models
      .of<ClaimsRow>(claims)
      .all({ projectCode })
      .then((rows) => claimViews(rows, this.clock.now()));
  }
}
