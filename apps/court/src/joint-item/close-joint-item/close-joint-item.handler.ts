import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { JointItem } from '../joint-item.js';
import { CloseJointItem, closeJointItem } from './close-joint-item.js';

@CommandHandler(CloseJointItem)
export class CloseJointItemHandler implements ICommandHandler<CloseJointItem> {
  constructor(private readonly store: EventStore) {}

  execute(command: CloseJointItem): Promise<Receipt> {
    return this.store.decide(JointItem, command.itemId, (state) => closeJointItem(command, state));
  }
}
