import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { DeclareBankruptcy, Declaration } from './declare-bankruptcy.js';

@Controller('api/projects/:projectCode/insolvency/declaration')
export class DeclareBankruptcyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  declare(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() declaration: Declaration,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new DeclareBankruptcy(projectCode, declaration, acting));
  }
}
