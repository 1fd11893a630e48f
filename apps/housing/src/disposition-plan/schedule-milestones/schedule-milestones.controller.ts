import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ScheduleMilestones, MilestoneList } from './schedule-milestones.js';

@Controller('api/projects/:projectCode/milestones')
export class ScheduleMilestonesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  schedule(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() list: MilestoneList,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ScheduleMilestones(projectCode, list, acting));
  }
}
