import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { OpenSupervision, Opening } from './open-supervision.js';

@Controller('api/projects/:projectCode/supervision-items')
export class OpenSupervisionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  open(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() opening: Opening,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new OpenSupervision(projectCode, opening, acting));
  }
}
