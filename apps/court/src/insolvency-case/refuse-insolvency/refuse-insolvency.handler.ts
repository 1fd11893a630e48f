import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { RefuseInsolvency, refuseInsolvency } from './refuse-insolvency.js';

@CommandHandler(RefuseInsolvency)
export class RefuseInsolvencyHandler implements ICommandHandler<RefuseInsolvency> {
  constructor(private readonly store: EventStore) {}

  execute(command: RefuseInsolvency): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => refuseInsolvency(command, state));
  }
}
