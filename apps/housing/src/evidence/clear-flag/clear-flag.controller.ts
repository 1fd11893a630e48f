import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClearFlag, Clearance } from './clear-flag.js';

@Controller('api/projects/:projectCode/evidence-flags/:flagId/clearance')
export class ClearFlagController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  clear(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('flagId', CodePipe) flagId: string,
    @Body() clearance: Clearance,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ClearFlag(projectCode, flagId, clearance, acting));
  }
}
