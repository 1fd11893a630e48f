import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ApprovePause, Pause } from './approve-pause.js';

@Controller('api/projects/:projectCode/pauses')
export class ApprovePauseController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  approve(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() pause: Pause,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ApprovePause(projectCode, pause, acting));
  }
}
