import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { IssueReviewRequest, RequestIssueReview } from './request-issue-review.js';

@Controller('api/issues/:issueId/reviews')
export class RequestIssueReviewController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('issueId', CodePipe) issueId: string,
    @Body() request: IssueReviewRequest,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestIssueReview(issueId, request, acting));
  }
}
