import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SubmitLegalReview, ReviewRequest } from './submit-legal-review.js';

@Controller('api/projects/:projectCode/plan-reviews')
export class SubmitLegalReviewController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  submit(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() request: ReviewRequest,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SubmitLegalReview(projectCode, request, acting));
  }
}
