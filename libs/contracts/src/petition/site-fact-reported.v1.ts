import { IsCode, IsDay, IsOptional, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** Homeowners report a fact about a site; no person. Published by petition. */
@Published('petition.site-fact-reported.v1', { level: 'L1', label: '事实反映' })
export class SiteFactReportedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly factId!: string;
  @IsText() readonly fact!: string;
  @IsDay() readonly observedOn!: string;
  @IsOptional() @IsCode() readonly contradictsClaimId?: string;
}
