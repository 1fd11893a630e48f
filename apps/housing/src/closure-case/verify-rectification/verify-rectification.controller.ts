import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { VerifyRectification, Rectification } from './verify-rectification.js';

@Controller('api/projects/:projectCode/rectifications')
export class VerifyRectificationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  verify(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() rectification: Rectification,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new VerifyRectification(projectCode, rectification, acting));
  }
}
