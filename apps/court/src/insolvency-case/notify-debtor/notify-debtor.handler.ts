import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { NotifyDebtor, notifyDebtor } from './notify-debtor.js';

@CommandHandler(NotifyDebtor)
export class NotifyDebtorHandler implements ICommandHandler<NotifyDebtor> {
  constructor(private readonly store: EventStore) {}

  execute(command: NotifyDebtor): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => notifyDebtor(command, state));
  }
}
