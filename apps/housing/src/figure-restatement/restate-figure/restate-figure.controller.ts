import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { RestateFigure, Restatement } from './restate-figure.js';

@Controller('api/projects/:projectCode/figure-restatements')
export class RestateFigureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  restate(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() restatement: Restatement,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new RestateFigure(projectCode, restatement, acting));
  }
}
