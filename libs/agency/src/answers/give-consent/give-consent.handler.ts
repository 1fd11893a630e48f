import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { answerAggregate } from '../answer.js';
import { AskedReader } from '../asked-reader.module.js';
import { GiveConsent, giveConsent } from './give-consent.js';

@CommandHandler(GiveConsent)
export class GiveConsentHandler implements ICommandHandler<GiveConsent> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
    private readonly asked: AskedReader,
  ) {}

  execute(command: GiveConsent): Promise<Receipt> {
    return this.asked
      .subject(command.caseId, command.acting.agency)
      .then((asked) =>
        this.store.decide(
          answerAggregate(this.settings.service),
          `${command.caseId}-${command.acting.agency}`,
          (state) => giveConsent(command, asked, state),
        ),
      );
  }
}
