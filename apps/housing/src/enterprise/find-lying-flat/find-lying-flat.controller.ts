import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FindLyingFlat, LyingFlatFinding } from './find-lying-flat.js';

@Controller('api/projects/:projectCode/lying-flat-finding')
export class FindLyingFlatController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  find(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() finding: LyingFlatFinding,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new FindLyingFlat(projectCode, finding, acting));
  }
}
