import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Sessions } from '../../sign-in/sessions.module.js';
import { Session } from '../session.js';
import { EndSession, endSession } from './end-session.js';

@CommandHandler(EndSession)
export class EndSessionHandler implements ICommandHandler<EndSession> {
  constructor(
    private readonly store: EventStore,
    private readonly sessions: Sessions,
  ) {}

  async execute(command: EndSession): Promise<Receipt> {
    const receipt = await this.store.decide(Session, command.sessionId, (state) => endSession(command, state));
    await this.sessions.end(command.sessionId);
    return receipt;
  }
}
