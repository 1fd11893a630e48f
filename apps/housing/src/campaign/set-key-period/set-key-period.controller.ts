import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SetKeyPeriod, KeyPeriodPlan } from './set-key-period.js';

@Controller('api/key-periods')
export class SetKeyPeriodController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  set(@Body() plan: KeyPeriodPlan, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new SetKeyPeriod(plan, acting));
  }
}
