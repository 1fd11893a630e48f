import { IsArray, IsIn, IsString } from 'class-validator';
import type { ClueStageReachedV1 } from '#contracts/public-security/clue-stage-reached.v1.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type * as told from '../clue-file/clue-file.js';

type Status = 'drafted' | 'confirmed' | 'approved' | 'refused' | 'transferred';

/** 线索 line: numbers, stages and clocks. No content, sealed or not, and no word of why. */
export class ClueRow {
  @IsString() readonly clueNo!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly category!: told.ClueCategory;
  @IsIn(['drafted', 'confirmed', 'approved', 'refused', 'transferred']) readonly status!: Status;
  /** User ids of the circle: drafter, second officer, head. */
  @IsArray() @IsString({ each: true }) readonly circle!: readonly string[];
  @IsString() readonly draftedOn!: string;
  /** DL-T01: day by which the head decides. */
  @IsString() readonly decideBy!: string;
  /** DL-T02: instant by which it is with the police. */
  @IsString() readonly transferBy!: string;
  @IsString() readonly transferredOn!: string;
  /** What the police tell: stage and day. */
  @IsString() readonly policeStage!: string;
  @IsString() readonly policeStageOn!: string;
}

export const CLUE_FACTS = ['ClueDrafted', 'ClueConfirmed', 'TransferApproved', 'TransferRefused', 'ClueTransferred']
  .map((type) => `housing.${type}`)
  .concat('public-security.clue-stage-reached.v1');

export function clueOf({ data }: Fact): string {
  return (data as { clueNo: string }).clueNo;
}

export function project(row: ClueRow | undefined, { type, data, recordedAt }: Fact): ClueRow | undefined {
  if (type === 'housing.ClueDrafted') return drafted(data as told.ClueDrafted['data'], dayOf(recordedAt));
  if (!row) return undefined;
  switch (type) {
    case 'housing.ClueConfirmed':
      return { ...row, status: 'confirmed', decideBy: (data as told.ClueConfirmed['data']).decideBy };
    case 'housing.TransferApproved': {
      const { approvedBy, transferBy } = data as told.TransferApproved['data'];
      return { ...row, status: 'approved', circle: [...row.circle, approvedBy], transferBy };
    }
    case 'housing.TransferRefused':
      return { ...row, status: 'refused', circle: [...row.circle, (data as told.TransferRefused['data']).refusedBy] };
    case 'housing.ClueTransferred':
      return { ...row, status: 'transferred', transferredOn: dayOf(recordedAt) };
    case 'public-security.clue-stage-reached.v1': {
      const { stage, on } = data as ClueStageReachedV1;
      return { ...row, policeStage: stage, policeStageOn: on };
    }
  }
  return row;
}

/** A clue is listed for its circle; one that waits for the decision for the head, too. */
export function mayList({ circle, status }: ClueRow, who: { userId: string; roles: readonly string[] }): boolean {
  return circle.includes(who.userId) || (status === 'confirmed' && who.roles.includes('bureau.head'));
}

function drafted(data: told.ClueDrafted['data'], draftedOn: string): ClueRow {
  const { clueNo, projectId, category, draftedBy, secondOfficer } = data;
  return {
    ...{ clueNo, projectCode: projectId, category, status: 'drafted', circle: [draftedBy, secondOfficer], draftedOn },
    ...{ decideBy: '', transferBy: '', transferredOn: '', policeStage: '', policeStageOn: '' },
  };
}
