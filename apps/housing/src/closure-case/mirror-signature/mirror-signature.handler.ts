import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ClosureCase } from '../closure-case.js';
import { MirrorSignature, mirrorSignature } from './mirror-signature.js';

@CommandHandler(MirrorSignature)
export class MirrorSignatureHandler implements ICommandHandler<MirrorSignature> {
  constructor(private readonly store: EventStore) {}

  execute(command: MirrorSignature): Promise<Receipt> {
    return this.store.decide(ClosureCase, command.projectId, (state) => mirrorSignature(command, state));
  }
}
