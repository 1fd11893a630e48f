import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AnswerLegalReview, ReviewOpinion } from './answer-legal-review.js';

@Controller('api/projects/:projectCode/plan-review-opinions')
export class AnswerLegalReviewController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  answer(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() answer: ReviewOpinion,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AnswerLegalReview(projectCode, answer, acting));
  }
}
