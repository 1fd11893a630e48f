import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ObjectJurisdiction, JurisdictionObjection } from './object-jurisdiction.js';

@Controller('api/matters/:matterNo/objection')
export class ObjectJurisdictionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  object(
    @Param('matterNo', CodePipe) matterNo: string,
    @Body() objection: JurisdictionObjection,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ObjectJurisdiction(matterNo, objection, acting));
  }
}
