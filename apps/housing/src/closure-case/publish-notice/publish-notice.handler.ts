import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { PublishNotice, publishNotice } from './publish-notice.js';

@CommandHandler(PublishNotice)
export class PublishNoticeHandler implements ICommandHandler<PublishNotice> {
  constructor(private readonly store: EventStore) {}

  execute(command: PublishNotice): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => publishNotice(command, state));
  }
}
