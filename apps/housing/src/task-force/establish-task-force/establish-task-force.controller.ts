import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { EstablishTaskForce, Force } from './establish-task-force.js';

@Controller('api/task-forces')
export class EstablishTaskForceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  establish(@Body() force: Force, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new EstablishTaskForce(force, acting));
  }
}
