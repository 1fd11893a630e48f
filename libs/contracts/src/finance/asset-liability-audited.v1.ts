import { IsBoolean } from 'class-validator';
import { IsDay, IsFen, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** What a developer has and owes. Published by finance. */
@Published('finance.asset-liability-audited.v1', { level: 'L2', label: '资产负债审计' })
export class AssetLiabilityAuditedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsFen() readonly assets!: number;
  @IsFen() readonly liabilities!: number;
  @IsDay() readonly auditedOn!: string;
  /** Liabilities above assets: the insolvency test is met. */
  @IsBoolean() readonly insolvent!: boolean;
}
