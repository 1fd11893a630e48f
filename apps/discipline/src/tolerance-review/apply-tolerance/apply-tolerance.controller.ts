import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Application, ApplyTolerance } from './apply-tolerance.js';

@Controller('api/projects/:projectCode/tolerance-applications')
export class ApplyToleranceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  apply(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() application: Application,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ApplyTolerance(projectCode, application, acting));
  }
}
