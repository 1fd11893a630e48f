import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { AdoptResolution, Resolution } from './adopt-resolution.js';

@Controller('api/meetings/:meetingNo/resolution')
export class AdoptResolutionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  adopt(
    @Param('meetingNo', CodePipe) meetingNo: string,
    @Body() resolution: Resolution,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new AdoptResolution(meetingNo, resolution, acting));
  }
}
