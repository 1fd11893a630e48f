import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FastTrack, FastTrackPlan } from './fast-track.js';

@Controller('api/suits/:caseNo/fast-track')
export class FastTrackController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  record(
    @Param('caseNo', CodePipe) caseNo: string,
    @Body() plan: FastTrackPlan,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new FastTrack(caseNo, plan, acting));
  }
}
