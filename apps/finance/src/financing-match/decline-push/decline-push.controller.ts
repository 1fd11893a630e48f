import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { BankRefusal, DeclinePush } from './decline-push.js';

@Controller('api/projects/:projectCode/whitelist/refusals')
export class DeclinePushController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  decline(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: BankRefusal,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DeclinePush(projectCode, form, acting));
  }
}
