import { IsInt } from 'class-validator';
import { IsCode, IsDay, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** An agency is asked to consent to closing a project. Published by housing. */
@Published('housing.closure-consent-requested.v1', { level: 'L1', label: '会签请求' })
export class ClosureConsentRequestedV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseId!: string;
  @IsInt() readonly caseRevision!: number;
  @IsCode() readonly askedOf!: string;
  @IsCode() readonly agency!: string;
  @IsDay() readonly due!: string;
}
