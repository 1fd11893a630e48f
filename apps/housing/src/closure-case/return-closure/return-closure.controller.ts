import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureReturn, ReturnClosure } from './return-closure.js';

@Controller('api/projects/:projectCode/closure-returns')
export class ReturnClosureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  giveBack(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: ClosureReturn,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReturnClosure(projectCode, form, acting));
  }
}
