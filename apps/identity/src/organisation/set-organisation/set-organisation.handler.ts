import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { Organisation } from '../organisation.js';
import { SetOrganisation, setOrganisation } from './set-organisation.js';

@CommandHandler(SetOrganisation)
export class SetOrganisationHandler implements ICommandHandler<SetOrganisation> {
  constructor(private readonly store: EventStore) {}

  execute(command: SetOrganisation): Promise<Receipt> {
    return this.store.decide(Organisation, command.agencyId, (state) => setOrganisation(command, state));
  }
}
