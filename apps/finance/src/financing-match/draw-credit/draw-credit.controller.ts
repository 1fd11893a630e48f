import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { CreditDraw, DrawCredit } from './draw-credit.js';

@Controller('api/projects/:projectCode/whitelist/draws')
export class DrawCreditController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  draw(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() form: CreditDraw,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DrawCredit(projectCode, form, acting));
  }
}
