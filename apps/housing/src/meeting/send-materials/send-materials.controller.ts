import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SendMaterials, Materials } from './send-materials.js';

@Controller('api/meetings/:meetingNo/materials')
export class SendMaterialsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  send(
    @Param('meetingNo', CodePipe) meetingNo: string,
    @Body() materials: Materials,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SendMaterials(meetingNo, materials, acting));
  }
}
