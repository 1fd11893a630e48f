import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { answerAggregate } from '../answer.js';
import { AskedReader } from '../asked-reader.module.js';
import { GiveObjection, giveObjection } from './give-objection.js';

@CommandHandler(GiveObjection)
export class GiveObjectionHandler implements ICommandHandler<GiveObjection> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
    private readonly asked: AskedReader,
  ) {}

  execute(command: GiveObjection): Promise<Receipt> {
    return this.asked
      .subject(command.caseId, command.acting.agency)
      .then((asked) =>
        this.store.decide(
          answerAggregate(this.settings.service),
          `${command.caseId}-${command.acting.agency}`,
          (state) => giveObjection(command, asked, state),
        ),
      );
  }
}
