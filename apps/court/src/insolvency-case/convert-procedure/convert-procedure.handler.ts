import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { InsolvencyCase } from '../insolvency-case.js';
import { ConvertProcedure, convertProcedure } from './convert-procedure.js';

@CommandHandler(ConvertProcedure)
export class ConvertProcedureHandler implements ICommandHandler<ConvertProcedure> {
  constructor(private readonly store: EventStore) {}

  execute(command: ConvertProcedure): Promise<Receipt> {
    return this.store.decide(InsolvencyCase, command.projectId, (state) => convertProcedure(command, state));
  }
}
