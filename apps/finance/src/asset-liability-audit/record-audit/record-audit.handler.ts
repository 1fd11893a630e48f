import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { AssetLiabilityAudit } from '../asset-liability-audit.js';
import { RecordAudit, recordAudit } from './record-audit.js';

@CommandHandler(RecordAudit)
export class RecordAuditHandler implements ICommandHandler<RecordAudit> {
  constructor(private readonly store: EventStore) {}

  execute(command: RecordAudit): Promise<Receipt> {
    return this.store.decide(AssetLiabilityAudit, command.projectId, (state) => recordAudit(command, state));
  }
}
