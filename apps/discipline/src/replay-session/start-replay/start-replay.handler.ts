import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ReplaySession } from '../replay-session.js';
import { StartReplay, startReplay } from './start-replay.js';

/** A stream per reading: readings at the same moment do not wait for each other. */
@CommandHandler(StartReplay)
export class StartReplayHandler implements ICommandHandler<StartReplay> {
  constructor(private readonly store: EventStore) {}

  execute(command: StartReplay): Promise<Receipt> {
    const { userId, today } = command.acting;
    return this.store.decide(ReplaySession, `${userId}-${today}-${randomUUID()}`, () => startReplay(command));
  }
}
