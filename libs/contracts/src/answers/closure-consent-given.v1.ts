import { IsInt } from 'class-validator';
import { IsCode, IsProjectId } from '#kernel/fields/fields.js';
import { Published } from '../published.js';

/** An agency consents to closing, on the case as it stood. Published by the service that answers. */
@Published('answers.closure-consent-given.v1', { level: 'L1', label: '会签同意' })
export class ClosureConsentGivenV1 {
  @IsProjectId() readonly projectId!: string;
  @IsCode() readonly caseId!: string;
  @IsInt() readonly caseRevision!: number;
  @IsCode() readonly agency!: string;
}
