import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { isStandardOn, PolicyDocument } from '../../policy-document/policy-document.js';
import { ClosureCase } from '../closure-case.js';
import { ApplyClosure, applyClosure } from './apply-closure.js';

@CommandHandler(ApplyClosure)
export class ApplyClosureHandler implements ICommandHandler<ApplyClosure> {
  constructor(private readonly store: EventStore) {}

  async execute(command: ApplyClosure): Promise<Receipt> {
    const { application, acting, projectId } = command;
    const cited = await this.store.stateOf(PolicyDocument, application.standardVersion);
    const inForce = isStandardOn(cited, acting.today);
    return this.store.decide(ClosureCase, projectId, (state) => applyClosure(command, inForce, state));
  }
}
