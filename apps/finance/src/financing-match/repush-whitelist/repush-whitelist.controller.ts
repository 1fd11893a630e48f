import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RepushWhitelist, WhitelistRepush } from './repush-whitelist.js';

@Controller('api/projects/:projectCode/whitelist/repushes')
export class RepushWhitelistController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  repush(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: WhitelistRepush,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RepushWhitelist(projectCode, form, acting));
  }
}
