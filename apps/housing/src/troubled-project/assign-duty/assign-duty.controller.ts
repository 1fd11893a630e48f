import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AssignDuty, DutyList } from './assign-duty.js';

@Controller('api/projects/:projectCode/duties')
export class AssignDutyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  assign(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() list: DutyList,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AssignDuty(projectCode, list, acting));
  }
}
