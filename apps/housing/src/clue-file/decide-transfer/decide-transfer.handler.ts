import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { clueFile } from '../clue-file.js';
import { ClueSealer } from '../clue-sealer.module.js';
import { DecideTransfer, decideTransfer } from './decide-transfer.js';

@CommandHandler(DecideTransfer)
export class DecideTransferHandler implements ICommandHandler<DecideTransfer> {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: ClueSealer,
  ) {}

  async execute({ clueNo, decision: { approve, reason }, acting }: DecideTransfer): Promise<Receipt> {
    const why = reason === undefined ? {} : { sealedReason: (await this.sealer.seal(reason, clueNo)).sealed };
    const decision = { clueNo, approve, ...why, acting };
    return this.store.decide(clueFile(clueNo), clueNo, (state) => decideTransfer(decision, state));
  }
}
