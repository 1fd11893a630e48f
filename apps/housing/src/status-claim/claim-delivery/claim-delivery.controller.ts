import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClaimDelivery, Delivery } from './claim-delivery.js';

@Controller('api/projects/:projectCode/delivery-claims')
export class ClaimDeliveryController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  claim(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() delivery: Delivery,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ClaimDelivery(projectCode, delivery, acting));
  }
}
