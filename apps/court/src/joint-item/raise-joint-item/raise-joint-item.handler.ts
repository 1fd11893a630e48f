import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { JointItem } from '../joint-item.js';
import { RaiseJointItem, raiseJointItem } from './raise-joint-item.js';

@CommandHandler(RaiseJointItem)
export class RaiseJointItemHandler implements ICommandHandler<RaiseJointItem> {
  constructor(private readonly store: EventStore) {}

  execute(command: RaiseJointItem): Promise<Receipt> {
    return this.store.decide(JointItem, command.topic.itemId, (state) => raiseJointItem(command, state));
  }
}
