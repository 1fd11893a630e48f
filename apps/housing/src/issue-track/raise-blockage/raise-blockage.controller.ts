import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RaiseBlockage, Blockage } from './raise-blockage.js';

@Controller('api/issues')
export class RaiseBlockageController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  raise(@Body() blockage: Blockage, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new RaiseBlockage(blockage, acting));
  }
}
