import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RaiseDemand, Demand } from './raise-demand.js';

@Controller('api/projects/:projectCode/demands')
export class RaiseDemandController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  raise(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() demand: Demand,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RaiseDemand(projectCode, demand, acting));
  }
}
