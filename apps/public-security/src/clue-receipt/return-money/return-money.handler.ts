import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { ReturnMoney, returnMoney } from './return-money.js';

@CommandHandler(ReturnMoney)
export class ReturnMoneyHandler implements ICommandHandler<ReturnMoney> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReturnMoney): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => returnMoney(command, state));
  }
}
