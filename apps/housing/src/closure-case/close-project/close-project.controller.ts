import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CloseProject } from './close-project.js';

@Controller('api/projects/:projectCode/closings')
export class CloseProjectController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  close(@Param('projectCode', ProjectCodePipe) projectCode: string, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new CloseProject(projectCode, acting));
  }
}
