import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { StatusClaims } from '../status-claims.js';
import { MirrorWitness, mirrorWitness } from './mirror-witness.js';

@CommandHandler(MirrorWitness)
export class MirrorWitnessHandler implements ICommandHandler<MirrorWitness> {
  constructor(private readonly store: EventStore) {}

  execute(command: MirrorWitness): Promise<Receipt> {
    return this.store.decide(StatusClaims, command.projectId, (state) => mirrorWitness(command, state));
  }
}
