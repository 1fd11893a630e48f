import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DecideClosure, ClosureDecision } from './decide-closure.js';

@Controller('api/projects/:projectCode/closure-decisions')
export class DecideClosureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  decide(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() decision: ClosureDecision,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DecideClosure(projectCode, decision, acting));
  }
}
