import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { EscalateIssue, Escalation } from './escalate-issue.js';

@Controller('api/issues/:issueId/escalation')
export class EscalateIssueController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  escalate(
    @Param('issueId', CodePipe) issueId: string,
    @Body() escalation: Escalation,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new EscalateIssue(issueId, escalation, acting));
  }
}
