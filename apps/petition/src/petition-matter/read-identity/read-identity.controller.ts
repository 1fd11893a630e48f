import { Controller, Get, Param, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { Answers } from '#http/answers.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import { Identity } from '../seal-identity/seal-identity.js';
import { LookReason, ReadIdentity } from './read-identity.js';

@Controller('api/matters/:matterNo/identity')
export class ReadIdentityController {
  constructor(private readonly commands: CommandBus) {}

  @Get()
  @Answers(Identity)
  look(
    @Param('matterNo', CodePipe) matterNo: string,
    @Query() look: LookReason,
    @WhoActs() acting: Acting,
  ): Promise<Identity> {
    return this.commands.execute(new ReadIdentity(matterNo, look, acting));
  }
}
