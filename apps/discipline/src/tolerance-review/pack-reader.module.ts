import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { EventStore } from '#event-store/event-store.js';
import { TRAIL_HASHES } from '../trail/trail.sql.js';
import { lastPositions, packText, type EvidencePack, type PackedRecord } from './evidence-pack.js';
import { ToleranceReview } from './tolerance-review.js';

/** What is on record about the project of a review, at this moment. */
@Injectable()
export class PackReader {
  constructor(
    private readonly models: ReadModels,
    private readonly store: EventStore,
  ) {}

  async packFor(reviewId: string): Promise<EvidencePack> {
    const { projectId } = await this.store.stateOf(ToleranceReview, reviewId);
    const records = await this.models.query<PackedRecord>(TRAIL_HASHES, [projectId]);
    const hash = createHash('sha256').update(packText(records)).digest('hex');
    return { hash, records: records.length, positions: lastPositions(records) };
  }
}
