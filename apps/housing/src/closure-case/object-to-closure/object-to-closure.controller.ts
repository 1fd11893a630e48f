import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ObjectToClosure, ClosureObjection } from './object-to-closure.js';

@Controller('api/projects/:projectCode/closure-objections')
export class ObjectToClosureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  object(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() objection: ClosureObjection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ObjectToClosure(projectCode, objection, acting));
  }
}
