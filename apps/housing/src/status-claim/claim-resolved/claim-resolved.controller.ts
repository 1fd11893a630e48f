import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClaimResolved, ResolutionReport } from './claim-resolved.js';

@Controller('api/projects/:projectCode/resolution-claims')
export class ClaimResolvedController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  claim(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() resolution: ResolutionReport,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ClaimResolved(projectCode, resolution, acting));
  }
}
