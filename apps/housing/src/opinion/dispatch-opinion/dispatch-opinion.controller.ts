import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DispatchOpinion, OpinionDispatch } from './dispatch-opinion.js';

@Controller('api/opinions/:opinionId/dispatch')
export class DispatchOpinionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  dispatch(
    @Param('opinionId', CodePipe) opinionId: string,
    @Body() dispatch: OpinionDispatch,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DispatchOpinion(opinionId, dispatch, acting));
  }
}
