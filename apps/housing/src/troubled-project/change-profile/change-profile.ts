import type { Acting } from '#kernel/acting.js';
import { isCreditCode } from '#kernel/credit-code.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCount, IsOptional, IsText } from '#kernel/fields/fields.js';
import { labelOf } from '../../ledger-imports/ledger-columns.js';
import { shown } from '../../ledger-imports/compare-with-ledger.js';
import { PROFILE_FIELDS, type ProjectProfile } from '../project-profile.js';
import { requireFile } from '../require-file.js';
import type { ProjectProfileChanged, TroubledProject } from '../troubled-project.js';

/** 基本信息变更: the fields that change, and why. */
export class ProfileChange {
  @IsText() readonly reason!: string;
  @IsOptional() @IsText(100) readonly name?: string;
  @IsOptional() @IsText(100) readonly registeredName?: string;
  @IsOptional() @IsText(50) readonly township?: string;
  @IsOptional() @IsText(200) readonly address?: string;
  @IsOptional() @IsText(100) readonly developer?: string;
  @IsOptional() @IsText(18, 18) readonly developerUscc?: string;
  @IsOptional() @IsText(100) readonly contractor?: string;
  @IsOptional() @IsText(100) readonly supervisorFirm?: string;
  @IsOptional() @IsText(100) readonly escrowBank?: string;
  @IsOptional() @IsCount() readonly flats?: number;
  @IsOptional() @IsCount() readonly sold?: number;
  /** 涉及户数. */
  @IsOptional() @IsCount() readonly households?: number;
  @IsOptional() @IsText() readonly cause?: string;
  @IsOptional() @IsText() readonly description?: string;
}

export class ChangeProfile {
  constructor(
    readonly projectId: string,
    readonly change: ProfileChange,
    readonly acting: Acting,
  ) {}
}

/** Changes the file, field by field, with what stood there before. */
export function changeProfile({ projectId, change }: ChangeProfile, state: TroubledProject): ProjectProfileChanged[] {
  const { reason, ...values } = change;
  requireFile(state);
  return profileChanges(projectId, values, reason, state);
}

/** The change of these values, if they are others than those on file. Numbers must stay possible (H-02). */
export function profileChanges(
  projectId: string,
  values: ProjectProfile,
  reason: string,
  { profile }: TroubledProject,
  source?: ProjectProfileChanged['data']['source'],
): ProjectProfileChanged[] {
  const fields = PROFILE_FIELDS.filter(
    (field) => values[field] !== undefined && shown(field, values[field]) !== shown(field, profile[field]),
  );
  if (fields.length === 0) return [];
  possible({ ...profile, ...values });
  const changes = fields.map((field) => {
    const before = shown(field, profile[field]);
    return { field, ...(before ? { before } : {}), after: shown(field, values[field]) };
  });
  const taken = Object.fromEntries(fields.map((field) => [field, values[field]]));
  return [
    {
      type: 'ProjectProfileChanged',
      data: { projectId, changes, values: taken, reason, ...(source ? { source } : {}) },
    },
  ];
}

function possible({ flats = Infinity, sold = 0, developerUscc }: ProjectProfile): void {
  if (developerUscc !== undefined && !isCreditCode(developerUscc)) {
    throw new RuleViolation('housing.bad-credit-code', `统一社会信用代码 ${developerUscc} 校验位不符，请核对`);
  }
  if (sold > flats) {
    throw new RuleViolation('housing.sold-above-flats', `${labelOf('sold')} ${sold} 大于${labelOf('flats')} ${flats}`);
  }
}
