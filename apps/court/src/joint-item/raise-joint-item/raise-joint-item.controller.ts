import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RaiseJointItem, JointTopic } from './raise-joint-item.js';

@Controller('api/projects/:projectCode/joint-items')
export class RaiseJointItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  raise(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() topic: JointTopic,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RaiseJointItem(projectCode, topic, acting));
  }
}
