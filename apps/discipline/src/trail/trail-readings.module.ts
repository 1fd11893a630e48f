import { Injectable } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { Directory } from '#identity/directory.js';
import { compareStates } from './compare-states.js';
import { inOrder, stateOf, trailEvent, trailView, type KeptRecord } from './read-records.js';
import { endOfMoment } from './trail-moment.js';
import type { Axis, DiffQuery, DiffView, TrailAgency, TrailQuery, TrailView } from './trail-views.js';
import { TRAIL_AGENCIES, TRAIL_KNOWN, TRAIL_TRUE } from './trail.sql.js';

/** Reads what all services recorded about a project. Whoever asks has put the reading on record first. */
@Injectable()
export class TrailReadings {
  constructor(
    private readonly models: ReadModels,
    private readonly directory: Directory,
  ) {}

  async trail(projectCode: string, asked: TrailQuery): Promise<TrailView> {
    return trailView(await this.records(projectCode, asked.axis, asked.at), asked);
  }

  async diff(projectCode: string, { from, to, axis }: DiffQuery): Promise<DiffView> {
    const [before, after] = await Promise.all(
      [from, to].map(async (at) => stateOf(inOrder((await this.records(projectCode, axis, at)).map(trailEvent), axis))),
    );
    if (!before || !after) throw new Error('two moments have two states');
    return { before, after, changes: compareStates(before, after) };
  }

  async agencies(projectCode: string | undefined): Promise<TrailAgency[]> {
    const rows = await this.models.query<Omit<TrailAgency, 'name'>>(TRAIL_AGENCIES, [projectCode ?? null]);
    return Promise.all(rows.map(async (row) => ({ ...row, name: await this.directory.agencyName(row.agency) })));
  }

  private records(projectCode: string, axis: Axis, at: string | undefined): Promise<KeptRecord[]> {
    return this.models.query<KeptRecord>(axis === 'known' ? TRAIL_KNOWN : TRAIL_TRUE, [projectCode, endOfMoment(at)]);
  }
}
