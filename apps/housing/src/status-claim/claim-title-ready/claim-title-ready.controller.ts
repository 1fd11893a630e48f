import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClaimTitleReady, TitleReady } from './claim-title-ready.js';

@Controller('api/projects/:projectCode/title-claims')
export class ClaimTitleReadyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  claim(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() titleReady: TitleReady,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ClaimTitleReady(projectCode, titleReady, acting));
  }
}
