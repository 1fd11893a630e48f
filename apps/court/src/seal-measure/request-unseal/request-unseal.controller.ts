import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RequestUnseal, UnsealRequest } from './request-unseal.js';

@Controller('api/seals/:sealId/unseal-requests')
export class RequestUnsealController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  request(
    @Param('sealId', CodePipe) sealId: string,
    @Body() request: UnsealRequest,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RequestUnseal(sealId, request, acting));
  }
}
