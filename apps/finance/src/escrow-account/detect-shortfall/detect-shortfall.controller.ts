import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DetectShortfall, ShortfallForm } from './detect-shortfall.js';

@Controller('api/projects/:projectCode/escrow-shortfall')
export class DetectShortfallController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  detect(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: ShortfallForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DetectShortfall(projectCode, form, acting));
  }
}
