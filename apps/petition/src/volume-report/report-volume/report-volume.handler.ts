import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore } from '#event-store/event-store.js';
import type { Receipt } from '#kernel/envelope.js';
import { VolumeReport } from '../volume-report.js';
import { ReportVolume, reportVolume } from './report-volume.js';

@CommandHandler(ReportVolume)
export class ReportVolumeHandler implements ICommandHandler<ReportVolume> {
  constructor(private readonly store: EventStore) {}

  execute(command: ReportVolume): Promise<Receipt> {
    return this.store.decide(VolumeReport, command.volume.period, (state) => reportVolume(command, state));
  }
}
