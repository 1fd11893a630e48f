import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { HearEnterprise, Hearing } from './hear-enterprise.js';

@Controller('api/projects/:projectCode/hearing')
export class HearEnterpriseController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  hear(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() hearing: Hearing,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new HearEnterprise(projectCode, hearing, acting));
  }
}
