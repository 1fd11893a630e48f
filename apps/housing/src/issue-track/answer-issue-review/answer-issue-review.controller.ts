import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AnswerIssueReview, IssueReviewOpinion } from './answer-issue-review.js';

@Controller('api/issues/:issueId/review-opinions')
export class AnswerIssueReviewController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  answer(
    @Param('issueId', CodePipe) issueId: string,
    @Body() answer: IssueReviewOpinion,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AnswerIssueReview(issueId, answer, acting));
  }
}
