import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FileReport, Filing } from './file-report.js';

@Controller('api/issues/:issueId/filing')
export class FileReportController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  file(
    @Param('issueId', CodePipe) issueId: string,
    @Body() filing: Filing,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new FileReport(issueId, filing, acting));
  }
}
