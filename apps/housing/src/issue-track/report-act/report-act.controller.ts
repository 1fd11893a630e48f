import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportAct, AuthorisedAct } from './report-act.js';

@Controller('api/issues/:issueId/acts')
export class ReportActController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(
    @Param('issueId', CodePipe) issueId: string,
    @Body() act: AuthorisedAct,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReportAct(issueId, act, acting));
  }
}
