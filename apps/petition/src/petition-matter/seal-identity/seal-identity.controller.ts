import { Body, Controller, Param, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BodyIsSecret } from '#agency/body-is-secret.js';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Identity, SealIdentity } from './seal-identity.js';

@Controller('api/matters/:matterNo/identity')
export class SealIdentityController {
  constructor(private readonly commands: CommandBus) {}

  @Put()
  @BodyIsSecret()
  seal(
    @Param('matterNo', CodePipe) matterNo: string,
    @Body() identity: Identity,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SealIdentity(matterNo, identity, acting));
  }
}
