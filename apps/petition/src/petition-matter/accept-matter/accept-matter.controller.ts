import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AcceptMatter, MatterAcceptance } from './accept-matter.js';

@Controller('api/matters/:matterNo/acceptance')
export class AcceptMatterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  accept(
    @Param('matterNo', CodePipe) matterNo: string,
    @Body() acceptance: MatterAcceptance,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AcceptMatter(matterNo, acceptance, acting));
  }
}
