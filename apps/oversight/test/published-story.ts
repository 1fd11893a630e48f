import type { Fact } from '#messaging/fact.js';
import type { FactSource } from '#messaging/fact-source.js';
import type { FigureFact } from '../src/figures/figure-fact.js';

const CONTRACTS: Readonly<Record<FigureFact['type'], string>> = {
  ProjectRegistered: 'project-registered',
  ProjectProfileChanged: 'project-profile-changed',
  LedgerEntered: 'ledger-entered',
  LedgerWithdrawalApproved: 'ledger-withdrawal-approved',
  ResumptionClaimed: 'resumption-claimed',
  DeliveryClaimed: 'delivery-claimed',
  TitleReadyClaimed: 'title-ready-claimed',
  ResolutionClaimed: 'resolution-claimed',
  ClaimVerified: 'claim-verified',
  ClaimUnderQuery: 'claim-under-query',
  ClaimRejected: 'claim-rejected',
  ClaimLapsed: 'claim-lapsed',
  ClaimWithdrawn: 'claim-withdrawn',
  ProjectClosed: 'project-closed',
  ProjectReopened: 'project-reopened',
};

const KINDS: Readonly<Record<string, string>> = { R: 'resumption', D: 'delivery', T: 'titleReady', S: 'resolution' };

/** A fact of the figures as housing publishes it. */
export function publishedFactOf(fact: FigureFact): Fact {
  const { id, projectId, recordedAt, occurredAt, position, type } = fact;
  const claimId = ('claimId' in fact && fact.claimId) || '';
  const data = {
    ...{
      projectId,
      name: `楼盘${projectId}`,
      township: '城关镇',
      level: 'county',
      reason: '回头看未通过',
      reasons: [],
      flags: [],
    },
    ...{
      claimId,
      claim: KINDS[claimId.split('-').at(-1)?.[0] ?? ''],
      claimant: 'housing-bureau',
      reasonClass: 'falsified',
    },
    ...('households' in fact ? { households: fact.households } : {}),
    ...('scope' in fact ? { scope: fact.scope === '全面' ? 'full' : 'partial' } : {}),
    ...('kind' in fact ? { kind: fact.kind === '错误纳入' ? 'mistaken' : 'city-transfer' } : {}),
  };
  return {
    ...{ id, type: `housing.${CONTRACTS[type]}.v1`, service: 'housing', agency: 'leading-group-office', projectId },
    ...{ key: projectId, correlationId: id, occurredAt, recordedAt, position, data },
  };
}

const AT = '2026-01-06T02:10:00.000Z';

/** 60 % by the end of August, as the leading group set it. */
export const KEY_PERIOD: Fact = {
  ...{ id: 'key-period', type: 'housing.key-period-set.v1', service: 'housing', agency: 'leading-group-office' },
  ...{ key: 'housing.keyPeriod-KP', correlationId: 'key-period', occurredAt: AT, recordedAt: AT },
  data: { periodId: 'KP', name: '保障期', from: '2026-09-21', to: '2026-09-30', targetPercent: 60, asOf: '2026-08-31' },
};

/** An inbox in memory that a spec fills. */
export class PlantedInbox implements FactSource {
  readonly name = 'inbox';
  readonly facts: Fact[] = [];

  read(after: number, limit: number) {
    const placed = this.facts.map((fact, index) => ({ position: index + 1, fact }));
    return Promise.resolve(placed.slice(after, after + limit));
  }

  head(): Promise<number> {
    return Promise.resolve(this.facts.length);
  }

  onNew(): () => void {
    return () => undefined;
  }
}
