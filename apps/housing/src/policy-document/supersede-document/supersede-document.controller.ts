import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CodePipe } from '#http/code.pipe.js';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupersedeDocument, Succession } from './supersede-document.js';

@Controller('api/policies/:docId/succession')
export class SupersedeDocumentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  supersede(
    @Param('docId', CodePipe) docId: string,
    @Body() succession: Succession,
    @WhoActs() acting: Acting,
  ): Promise<Receipt> {
    return this.commands.execute(new SupersedeDocument(docId, succession, acting));
  }
}
