import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { CloseProcedure, closeProcedure } from './close-procedure.js';

@CommandHandler(CloseProcedure)
export class CloseProcedureHandler implements ICommandHandler<CloseProcedure> {
  constructor(private readonly store: EventStore) {}

  execute(command: CloseProcedure): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => closeProcedure(command, state));
  }
}
