import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PolicyDocument } from '../policy-document.js';
import { PublishDocument, publishDocument } from './publish-document.js';

@CommandHandler(PublishDocument)
export class PublishDocumentHandler implements ICommandHandler<PublishDocument> {
  constructor(private readonly store: EventStore) {}

  execute(command: PublishDocument): Promise<Receipt> {
    return this.store.decide(PolicyDocument, command.document.docId, (state) => publishDocument(command, state));
  }
}
