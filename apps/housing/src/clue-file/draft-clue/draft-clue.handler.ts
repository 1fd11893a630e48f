import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { clueFile } from '../clue-file.js';
import { ClueSealer } from '../clue-sealer.module.js';
import { DraftClue, draftClue } from './draft-clue.js';

@CommandHandler(DraftClue)
export class DraftClueHandler implements ICommandHandler<DraftClue> {
  constructor(
    private readonly store: EventStore,
    private readonly sealer: ClueSealer,
  ) {}

  async execute({ draft: { content, ...draft }, acting }: DraftClue): Promise<Receipt> {
    const sealed = { ...draft, ...(await this.sealer.seal(content, draft.clueNo)), acting };
    return this.store.decide(clueFile(draft.clueNo), draft.clueNo, (state) => draftClue(sealed, state));
  }
}
