import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { NodeForm, ReachNode } from './reach-node.js';

@Controller('api/projects/:projectCode/escrow-node')
export class ReachNodeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  reach(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: NodeForm,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ReachNode(projectCode, form, acting));
  }
}
