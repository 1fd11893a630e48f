import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DeclareUnmet, UnmetReason } from './declare-unmet.js';

@Controller('api/projects/:projectCode/demands/:kind/unmet')
export class DeclareUnmetController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  declare(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Param('kind', CodePipe) kind: string,
    @Body() unmet: UnmetReason,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DeclareUnmet(projectCode, kind, unmet, acting));
  }
}
