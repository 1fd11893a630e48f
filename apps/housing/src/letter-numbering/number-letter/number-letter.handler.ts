import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { LetterNumbering } from '../letter-numbering.js';
import { NumberLetter, numberLetter } from './number-letter.js';

@CommandHandler(NumberLetter)
export class NumberLetterHandler implements ICommandHandler<NumberLetter> {
  constructor(private readonly store: EventStore) {}

  execute(command: NumberLetter): Promise<Receipt> {
    return this.store.decide(LetterNumbering, command.year, (state) => numberLetter(command, state));
  }
}
