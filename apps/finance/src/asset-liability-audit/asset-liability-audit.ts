import type { Aggregate, DomainEvent } from '#kernel/decider.js';
import { L2 } from '#kernel/envelope.js';
import type { Fen } from '#kernel/money.js';
import type { Day } from '#kernel/time.js';

export type AssetLiabilityAudited = DomainEvent<
  'AssetLiabilityAudited',
  {
    projectId: string;
    docNo: string;
    firm: string;
    assets: Fen;
    liabilities: Fen;
    auditedOn: Day;
    insolvent: boolean;
  }
>;

export interface AssetLiabilityAudit {
  readonly reports: ReadonlySet<string>;
}

/** 家底审计: what the developer has and owes, report by report. */
export const AssetLiabilityAudit: Aggregate<AssetLiabilityAudit, AssetLiabilityAudited> = {
  stream: 'finance.assetLiabilityAudit',
  classification: { AssetLiabilityAudited: L2 },
  initial: { reports: new Set() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'AssetLiabilityAudited':
        return { ...state, reports: new Set([...state.reports, event.data.docNo]) };
    }
  },
};
