import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { agencies } from '#agency/directory/directory.projection.js';
import { ReadModels } from '#agency/read-models.js';
import type { OrganisationSetV1 } from '#contracts/identity/organisation-set.v1.js';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { SupervisionTask } from '../supervision-task.js';
import { IssueTask, issueTask } from './issue-task.js';

@CommandHandler(IssueTask)
export class IssueTaskHandler implements ICommandHandler<IssueTask> {
  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
  ) {}

  async execute(command: IssueTask): Promise<Receipt> {
    const lead = await this.models.of<OrganisationSetV1>(agencies).get(command.task.lead);
    return this.store.decide(SupervisionTask, command.task.taskId, (state) => issueTask(command, lead?.service, state));
  }
}
