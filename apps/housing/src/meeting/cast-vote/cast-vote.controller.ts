import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CastVote, Ballot } from './cast-vote.js';

@Controller('api/meetings/:meetingNo/votes')
export class CastVoteController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  cast(
    @Param('meetingNo', CodePipe) meetingNo: string,
    @Body() ballot: Ballot,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new CastVote(meetingNo, ballot, acting));
  }
}
