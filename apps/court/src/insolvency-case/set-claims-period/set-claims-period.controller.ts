import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SetClaimsPeriod, ClaimsPeriod } from './set-claims-period.js';

@Controller('api/projects/:projectCode/insolvency/claims-period')
export class SetClaimsPeriodController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  set(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() period: ClaimsPeriod,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SetClaimsPeriod(projectCode, period, acting));
  }
}
