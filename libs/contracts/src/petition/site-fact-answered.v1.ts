import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** A reported fact has been looked into and answered. Published by petition. */
@Published('petition.site-fact-answered.v1', { level: 'L1', label: '事实反映答复' })
export class SiteFactAnsweredV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly factId!: string;
  @IsText() readonly answer!: string;
}
