import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { AgencyKey } from '../agency-key.js';
import { PublishAgencyKey, publishAgencyKey } from './publish-agency-key.js';

@CommandHandler(PublishAgencyKey)
export class PublishAgencyKeyHandler implements ICommandHandler<PublishAgencyKey> {
  constructor(private readonly store: EventStore) {}

  execute(command: PublishAgencyKey): Promise<Receipt> {
    return this.store.decide(AgencyKey, command.key.keyId, (state) => publishAgencyKey(command, state));
  }
}
