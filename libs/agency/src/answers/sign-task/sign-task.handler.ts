import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { ServiceSettings } from '../../service-settings.js';
import { answerAggregate } from '../answer.js';
import { AskedReader } from '../asked-reader.module.js';
import { SignTask, signTask } from './sign-task.js';

@CommandHandler(SignTask)
export class SignTaskHandler implements ICommandHandler<SignTask> {
  constructor(
    private readonly store: EventStore,
    private readonly settings: ServiceSettings,
    private readonly asked: AskedReader,
  ) {}

  execute(command: SignTask): Promise<Receipt> {
    return this.asked
      .subject(command.taskId, command.acting.agency)
      .then((asked) =>
        this.store.decide(answerAggregate(this.settings.service), command.taskId, (state) =>
          signTask(command, asked, state),
        ),
      );
  }
}
