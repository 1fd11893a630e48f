/** What a reorganisation plan must have settled before anybody votes on it (C-04, 法释〔2023〕1号). */
export interface PlanChecklist {
  /** 续建成本, 分. */
  readonly continuationCost?: number;
  /** 共益债 funding: who lends, on which terms. */
  readonly funding?: string;
  readonly contractor?: string;
  readonly schedule?: string;
  /** 购房人权益安排. */
  readonly homeownerTreatment?: string;
}

export type ChecklistItem = keyof PlanChecklist;

export const CHECKLIST: Readonly<Record<ChecklistItem, string>> = {
  continuationCost: '续建成本',
  funding: '共益债资金',
  contractor: '续建单位',
  schedule: '工期安排',
  homeownerTreatment: '购房人权益安排',
};

/** What the plan leaves open, in the officer's words. */
export function missingOf(checklist: PlanChecklist): string[] {
  return Object.entries(CHECKLIST)
    .filter(([item]) => checklist[item as ChecklistItem] === undefined)
    .map(([, label]) => label);
}
