import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { AcceptInsolvency, acceptInsolvency } from './accept-insolvency.js';

@CommandHandler(AcceptInsolvency)
export class AcceptInsolvencyHandler implements ICommandHandler<AcceptInsolvency> {
  constructor(private readonly store: EventStore) {}

  execute(command: AcceptInsolvency): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => acceptInsolvency(command, state));
  }
}
