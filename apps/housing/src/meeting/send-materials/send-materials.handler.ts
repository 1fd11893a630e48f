import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Meeting } from '../meeting.js';
import { SendMaterials, sendMaterials } from './send-materials.js';

@CommandHandler(SendMaterials)
export class SendMaterialsHandler implements ICommandHandler<SendMaterials> {
  constructor(private readonly store: EventStore) {}

  execute(command: SendMaterials): Promise<Receipt> {
    return this.store.decide(Meeting, command.meetingNo, (state) => sendMaterials(command, state));
  }
}
