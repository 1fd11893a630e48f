import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { MeetDemand, Fulfilment } from './meet-demand.js';

@Controller('api/projects/:projectCode/demands/:kind/fulfilment')
export class MeetDemandController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  meet(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('kind', CodePipe) kind: string,
    @Body() fulfilment: Fulfilment,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new MeetDemand(projectCode, kind, fulfilment, acting));
  }
}
