import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ProjectFile, RegisterProject } from './register-project.js';

@Controller('api/projects/:projectCode')
export class RegisterProjectController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  register(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() file: ProjectFile,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RegisterProject(projectCode, file, acting));
  }
}
