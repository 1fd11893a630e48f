import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ChangeStage, StageForm } from './change-stage.js';

@Controller('api/clues/:clueNo/case-stages')
export class ChangeStageController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  change(@Param('clueNo') clueNo: string, @Body() form: StageForm, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new ChangeStage(clueNo, form, acting));
  }
}
