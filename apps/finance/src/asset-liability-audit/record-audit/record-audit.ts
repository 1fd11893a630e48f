import type { Acting } from '#kernel/acting.js';
import { IsDay, IsFen, IsText } from '#kernel/fields/fields.js';
import { happened } from '#kernel/happened.js';
import type { AssetLiabilityAudit, AssetLiabilityAudited } from '../asset-liability-audit.js';

/** 资产负债审计报告. */
export class AuditForm {
  @IsText(50) readonly docNo!: string;
  /** Who audited. */
  @IsText(100) readonly firm!: string;
  /** 分 */
  @IsFen() readonly assets!: number;
  /** 分 */
  @IsFen() readonly liabilities!: number;
  @IsDay() readonly auditedOn!: string;
}

export class RecordAudit {
  constructor(
    readonly projectId: string,
    readonly form: AuditForm,
    readonly acting: Acting,
  ) {}
}

/** The insolvency test (企业破产法 第二条): liabilities above assets. */
export function recordAudit(
  { projectId, form, acting }: RecordAudit,
  state: AssetLiabilityAudit,
): AssetLiabilityAudited[] {
  if (state.reports.has(form.docNo)) return [];
  const { when } = happened(form.auditedOn, acting);
  return [
    { type: 'AssetLiabilityAudited', data: { projectId, ...form, insolvent: form.liabilities > form.assets }, ...when },
  ];
}
