import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReopenDemand, Reopening } from './reopen-demand.js';

@Controller('api/projects/:projectCode/demands/:kind/reopening')
export class ReopenDemandController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  reopen(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('kind', CodePipe) kind: string,
    @Body() reopening: Reopening,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReopenDemand(projectCode, kind, reopening, acting));
  }
}
