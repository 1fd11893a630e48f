import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReportVolume, Volume } from './report-volume.js';

@Controller('api/volumes')
export class ReportVolumeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  report(@Body() volume: Volume, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ReportVolume(volume, acting));
  }
}
