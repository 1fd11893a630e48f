import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReopenProject, Reopening } from './reopen-project.js';

@Controller('api/projects/:projectCode/reopenings')
export class ReopenProjectController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  reopen(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() reopening: Reopening,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReopenProject(projectCode, reopening, acting));
  }
}
