import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { WhoActs } from '#agency/who-acts.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { PublishDocument, Document } from './publish-document.js';

@Controller('api/policies')
export class PublishDocumentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  publish(@Body() document: Document, @WhoActs() acting: Acting): Promise<Receipt> {
    return this.commands.execute(new PublishDocument(document, acting));
  }
}
