import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { PetitionMatter } from '../petition-matter.js';
import { ObjectJurisdiction, objectJurisdiction } from './object-jurisdiction.js';

@CommandHandler(ObjectJurisdiction)
export class ObjectJurisdictionHandler implements ICommandHandler<ObjectJurisdiction> {
  constructor(private readonly store: EventStore) {}

  execute(command: ObjectJurisdiction): Promise<Receipt> {
    return this.store.decide(PetitionMatter, command.matterNo, (state) => objectJurisdiction(command, state));
  }
}
