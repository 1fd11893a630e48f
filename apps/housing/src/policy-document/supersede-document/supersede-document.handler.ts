import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PolicyDocument } from '../policy-document.js';
import { SupersedeDocument, supersedeDocument } from './supersede-document.js';

@CommandHandler(SupersedeDocument)
export class SupersedeDocumentHandler implements ICommandHandler<SupersedeDocument> {
  constructor(private readonly store: EventStore) {}

  execute(command: SupersedeDocument): Promise<Receipt> {
    return this.store.decide(PolicyDocument, command.docId, (state) => supersedeDocument(command, state));
  }
}
