import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { RecordObjection, recordObjection } from './record-objection.js';

@CommandHandler(RecordObjection)
export class RecordObjectionHandler implements ICommandHandler<RecordObjection> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordObjection): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => recordObjection(command, state));
  }
}
