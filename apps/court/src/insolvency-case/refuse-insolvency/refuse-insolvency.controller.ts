import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RefuseInsolvency, InsolvencyRefusal } from './refuse-insolvency.js';

@Controller('api/projects/:projectCode/insolvency/refusal')
export class RefuseInsolvencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  refuse(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() refusal: InsolvencyRefusal,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RefuseInsolvency(projectCode, refusal, acting));
  }
}
