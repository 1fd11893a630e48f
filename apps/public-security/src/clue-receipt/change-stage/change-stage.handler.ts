import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClueReceipt } from '../clue-receipt.js';
import { ChangeStage, changeStage } from './change-stage.js';

@CommandHandler(ChangeStage)
export class ChangeStageHandler implements ICommandHandler<ChangeStage> {
  constructor(private readonly store: EventStore) {}

  execute(command: ChangeStage): Promise<Receipt> {
    return this.store.decide(ClueReceipt, command.clueNo, (state) => changeStage(command, state));
  }
}
