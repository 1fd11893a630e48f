import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { MaterialsRequest, RequestMaterials } from './request-materials.js';

@Controller('api/clues/:clueNo/materials-requests')
export class RequestMaterialsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  ask(@Param('clueNo') clueNo: string, @Body() form: MaterialsRequest, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new RequestMaterials(clueNo, form, acting));
  }
}
