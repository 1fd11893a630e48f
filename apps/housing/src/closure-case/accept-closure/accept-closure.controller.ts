import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AcceptClosure, ClosureAcceptance } from './accept-closure.js';

@Controller('api/projects/:projectCode/closure-acceptances')
export class AcceptClosureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  accept(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() acceptance: ClosureAcceptance,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AcceptClosure(projectCode, acceptance, acting));
  }
}
