import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AchieveMilestone, Achievement } from './achieve-milestone.js';

@Controller('api/projects/:projectCode/milestone-achievements')
export class AchieveMilestoneController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  achieve(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() achievement: Achievement,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AchieveMilestone(projectCode, achievement, acting));
  }
}
