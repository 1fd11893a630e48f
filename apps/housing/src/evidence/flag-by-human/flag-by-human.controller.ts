import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FlagByHuman, HumanDoubt } from './flag-by-human.js';

@Controller('api/projects/:projectCode/evidence-flags')
export class FlagByHumanController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  flag(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() doubt: HumanDoubt,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new FlagByHuman(projectCode, doubt, acting));
  }
}
