import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RescheduleMilestone, NewMilestoneDate } from './reschedule-milestone.js';

@Controller('api/projects/:projectCode/milestone-reschedulings')
export class RescheduleMilestoneController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  reschedule(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() change: NewMilestoneDate,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RescheduleMilestone(projectCode, change, acting));
  }
}
