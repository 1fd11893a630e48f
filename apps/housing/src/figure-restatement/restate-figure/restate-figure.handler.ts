import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { FigureRestatement } from '../figure-restatement.js';
import { RestateFigure, restateFigure } from './restate-figure.js';

@CommandHandler(RestateFigure)
export class RestateFigureHandler implements ICommandHandler<RestateFigure> {
  constructor(private readonly store: EventStore) {}

  execute(command: RestateFigure): Promise<Receipt> {
    return this.store.decide(FigureRestatement, command.projectId, (state) => restateFigure(command, state));
  }
}
