import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PushWhitelist, WhitelistPush } from './push-whitelist.js';

@Controller('api/projects/:projectCode/whitelist')
export class PushWhitelistController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  push(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: WhitelistPush,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new PushWhitelist(projectCode, form, acting));
  }
}
