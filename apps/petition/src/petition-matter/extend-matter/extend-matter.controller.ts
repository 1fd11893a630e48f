import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import { CodePipe } from '#http/code.pipe.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { ExtendMatter, MatterExtension } from './extend-matter.js';

@Controller('api/matters/:matterNo/extension')
export class ExtendMatterController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  extend(
    @Param('matterNo', CodePipe) matterNo: string,
    @Body() extension: MatterExtension,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new ExtendMatter(matterNo, extension, acting));
  }
}
