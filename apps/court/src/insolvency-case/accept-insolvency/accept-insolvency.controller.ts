import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AcceptInsolvency, Acceptance } from './accept-insolvency.js';

@Controller('api/projects/:projectCode/insolvency/acceptance')
export class AcceptInsolvencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  accept(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() acceptance: Acceptance,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AcceptInsolvency(projectCode, acceptance, acting));
  }
}
