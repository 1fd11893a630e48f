import { createHash } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { answerAggregate } from '../answer.js';
import { AskedReader } from '../asked-reader.module.js';
import { GiveCorroboration, giveCorroboration } from './give-corroboration.js';

@CommandHandler(GiveCorroboration)
export class GiveCorroborationHandler implements ICommandHandler<GiveCorroboration> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
    private readonly asked: AskedReader,
  ) {}

  execute(command: GiveCorroboration): Promise<Receipt> {
    return this.asked
      .request(command.requestId, command.acting.agency)
      .then((asked) =>
        this.store.decide(answerAggregate(this.settings.service), command.requestId, (state) =>
          giveCorroboration(command, { asked, dataHash: sha256(command.corroboration.facts) }, state),
        ),
      );
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
