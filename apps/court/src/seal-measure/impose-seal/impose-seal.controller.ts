import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ImposeSeal, Seal } from './impose-seal.js';

@Controller('api/projects/:projectCode/seals')
export class ImposeSealController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  impose(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() seal: Seal,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ImposeSeal(projectCode, seal, acting));
  }
}
