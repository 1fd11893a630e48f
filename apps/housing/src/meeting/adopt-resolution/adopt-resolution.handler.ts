import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Meeting } from '../meeting.js';
import { AdoptResolution, adoptResolution } from './adopt-resolution.js';

@CommandHandler(AdoptResolution)
export class AdoptResolutionHandler implements ICommandHandler<AdoptResolution> {
  constructor(private readonly store: EventStore) {}

  execute(command: AdoptResolution): Promise<Receipt> {
    return this.store.decide(Meeting, command.meetingNo, (state) => adoptResolution(command, state));
  }
}
