import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReadModels } from '#agency/read-models.js';
import { EventStore } from '#event-store/event-store.js';
import type { Acting } from '#kernel/acting.js';
import type { Receipt } from '#kernel/envelope.js';
import { evidencePrints } from '../../evidence-prints/evidence-prints.projection.js';
import { RuleSet } from '../../rule-set/rule-set.js';
import { rulesOn } from '../../rule-set/rules-in-force.js';
import { Evidence } from '../evidence.js';
import type { Print } from '../photo-rules.js';
import { RunChecks, runChecks } from './run-checks.js';

/** All items of other projects that have something to compare. */
const OTHERS = `
  SELECT row FROM read_rows
  WHERE projection = $1 AND version = $2 AND row->>'projectId' <> $3 ORDER BY key`;

@CommandHandler(RunChecks)
export class RunChecksHandler implements ICommandHandler<RunChecks> {
  constructor(
    private readonly store: EventStore,
    private readonly models: ReadModels,
  ) {}

  async execute(command: RunChecks): Promise<Receipt> {
    const against = { others: await this.others(command.projectId), rules: await this.rules(command.acting) };
    return this.store.decide(Evidence, command.projectId, (state) => runChecks(command, against, state));
  }

  private async others(projectId: string): Promise<Print[]> {
    const { name, version } = evidencePrints;
    return (await this.models.query<{ row: Print }>(OTHERS, [name, version, projectId])).map(({ row }) => row);
  }

  private async rules({ today }: Acting) {
    return rulesOn(await this.store.stateOf(RuleSet, 'county'), today);
  }
}
