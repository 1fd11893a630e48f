import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CallMaterials, MaterialsCall } from './call-materials.js';

@Controller('api/supervision-items/:itemId/materials-calls')
export class CallMaterialsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  call(
    @Param('itemId') itemId: string,
    @Body() materialsCall: MaterialsCall,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new CallMaterials(itemId, materialsCall, acting));
  }
}
