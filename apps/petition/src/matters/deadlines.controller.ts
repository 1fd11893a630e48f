import { Controller, Get } from '@nestjs/common';
import { ReadModels } from '#agency/read-models.js';
import { WhoActs } from '#agency/who-acts.js';
import { AnswersList } from '#http/answers.js';
import type { Acting } from '#kernel/acting.js';
import { MatterView, type MatterRow } from './matter-row.js';
import { matterView } from './matters.js';
import { matters } from './matters.projection.js';

/** The 200 matters that are due first. */
const RUNNING = `
  SELECT row FROM read_rows WHERE projection = $1 AND version = $2 AND row ? 'clock'
  ORDER BY row->'clock'->>'due', key LIMIT 200`;

/** 时限看板. */
@Controller('api/deadlines')
export class DeadlinesController {
  constructor(private readonly models: ReadModels) {}

  @Get()
  @AnswersList(MatterView)
  async list(@WhoActs() acting: Acting): Promise<MatterView[]> {
    const rows = await this.models.query<{ row: MatterRow }>(RUNNING, [matters.name, matters.version]);
    return rows.map(({ row }) => matterView(row, acting));
  }
}
