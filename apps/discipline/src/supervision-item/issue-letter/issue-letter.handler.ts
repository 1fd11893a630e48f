import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionItem } from '../supervision-item.js';
import { IssueLetter, issueLetter } from './issue-letter.js';

@CommandHandler(IssueLetter)
export class IssueLetterHandler implements ICommandHandler<IssueLetter> {
  constructor(private readonly store: EventStore) {}

  execute(command: IssueLetter): Promise<Receipt> {
    return this.store.decide(SupervisionItem, command.itemId, (state) => issueLetter(command, state));
  }
}
