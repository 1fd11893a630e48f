import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { DerivativeSuit } from '../derivative-suit.js';
import { FastTrack, fastTrack } from './fast-track.js';

@CommandHandler(FastTrack)
export class FastTrackHandler implements ICommandHandler<FastTrack> {
  constructor(private readonly store: EventStore) {}

  execute(command: FastTrack): Promise<Receipt> {
    return this.store.decide(DerivativeSuit, command.caseNo, (state) => fastTrack(command, state));
  }
}
