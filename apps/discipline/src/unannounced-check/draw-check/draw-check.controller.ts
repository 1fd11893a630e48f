import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { Draw, DrawCheck } from './draw-check.js';

@Controller('api/checks')
export class DrawCheckController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  draw(@Body() draw: Draw, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new DrawCheck(draw, acting));
  }
}
