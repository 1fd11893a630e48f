import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ApplyClosure, ClosureApplication } from './apply-closure.js';

@Controller('api/projects/:projectCode/closure-applications')
export class ApplyClosureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  apply(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() application: ClosureApplication,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ApplyClosure(projectCode, application, acting));
  }
}
