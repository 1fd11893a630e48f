import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { MirrorInspectorsAnswer, mirrorInspectorsAnswer } from './mirror-inspectors-answer.js';

@CommandHandler(MirrorInspectorsAnswer)
export class MirrorInspectorsAnswerHandler implements ICommandHandler<MirrorInspectorsAnswer> {
  constructor(private readonly store: EventStore) {}

  execute(command: MirrorInspectorsAnswer): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => mirrorInspectorsAnswer(command, state));
  }
}
