import { randomUUID } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { clueAccess } from '../clue-access.js';
import { LogAccess, logAccess } from './log-access.js';

/** A stream per reading: readings at the same moment do not wait for each other. */
@CommandHandler(LogAccess)
export class LogAccessHandler implements ICommandHandler<LogAccess> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
  ) {}

  execute(command: LogAccess): Promise<Receipt> {
    const { userId, today } = command.acting;
    return this.store.decide(clueAccess(this.settings.service), `${userId}-${today}-${randomUUID()}`, () =>
      logAccess(command),
    );
  }
}
