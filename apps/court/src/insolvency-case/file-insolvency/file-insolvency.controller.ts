import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { ProjectCodePipe } from '#http/project-code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { FileInsolvency, InsolvencyFiling } from './file-insolvency.js';

@Controller('api/projects/:projectCode/insolvency/filing')
export class FileInsolvencyController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  file(
    @Param('projectCode', ProjectCodePipe) projectCode: string,
    @Body() filing: InsolvencyFiling,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new FileInsolvency(projectCode, filing, acting));
  }
}
