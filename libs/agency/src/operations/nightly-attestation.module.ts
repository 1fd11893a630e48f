import { Injectable } from '@nestjs/common';
import { currentCommand } from '#event-store/command-context.js';
import { system } from '#kernel/acting.js';
import { DomainClock } from '#kernel/clock.js';
import { dayOf, type Day } from '#kernel/time.js';
import { CommandGateway, derivedId } from '../gateway.js';
import { endingOf } from './attestation.js';
import type { DifferingReadModel } from './operation.js';
import { OperationRecord } from './operation-record.module.js';
import { UnderWay } from './under-way.module.js';
import { Workings } from './workings.js';

const RULE = 'nightly-attestation';

/** 夜间核对: each read model is folded again from the facts and compared; what was changed by other means is put right. */
@Injectable()
export class NightlyAttestation {
  constructor(
    private readonly workings: Workings,
    private readonly record: OperationRecord,
    private readonly underWay: UnderWay,
    private readonly gateway: CommandGateway,
    private readonly clock: DomainClock,
  ) {}

  /** Once a night, whichever process does it; one that the end of the service interrupted is taken up again. */
  async attest(night: Day): Promise<void> {
    const now = this.clock.now();
    const commandId = derivedId('attestation', this.workings.service, night);
    const slip = { commandId, actor: system(now.toISOString(), dayOf(now), RULE), content: { night } };
    await this.gateway.carryOut(slip, async () => {
      if (await this.record.answerOf(commandId)) return;
      await this.record.order({ kind: 'attest', subject: night });
      await this.underWay.during(commandId, async (ending) => this.record.end(endingOf(await this.compare(ending))));
    });
  }

  /** One after the other: people are served meanwhile. @throws when the service ends */
  private async compare(ending: AbortSignal) {
    const { projections, report } = this.workings;
    const names = projections.status().map(({ name }) => name);
    const differing: DifferingReadModel[] = [];
    const failed: string[] = [];
    for (const name of names) {
      ending.throwIfAborted();
      try {
        const difference = await this.attestOne(name, ending);
        if (difference) differing.push({ name, ...difference });
      } catch (error) {
        ending.throwIfAborted();
        report(error);
        failed.push(name);
      }
    }
    return { readModels: names.length, differing, failed };
  }

  /** @throws RuleViolation while somebody rebuilds it */
  private async attestOne(name: string, ending: AbortSignal) {
    const { commandId: operationId, actor } = currentCommand();
    this.underWay.claim(name, { operationId, by: actor.name, startedAt: this.clock.now().toISOString() });
    try {
      return (await this.workings.projections.attest(name, ending)).difference;
    } finally {
      this.underWay.yieldUp(name);
    }
  }
}
