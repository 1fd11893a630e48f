import { IsIn, Matches } from 'class-validator';
import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsProjectId, IsText } from '#kernel/fields/fields.js';
import type { ClueDrafted, ClueFile } from '../clue-file.js';
import type { Sealed } from '../sealer.js';

const CATEGORIES = ['fund-raising', 'contract-fraud', 'embezzlement', 'wage-refusal', 'duty-crime'] as const;

/** 线索起草. */
export class ClueDraft {
  @IsCode() readonly clueNo!: string;
  @IsProjectId() readonly projectId!: string;
  @IsIn(CATEGORIES) readonly category!: (typeof CATEGORIES)[number];
  /** 第二核实人, by user id. */
  @IsCode() readonly secondOfficer!: string;
  /** 线索内容: sealed on its way in. */
  @IsText(100_000) readonly content!: string;
  /** SHA-256 of the packed attachments, lower-case hex. */
  @Matches(/^[0-9a-f]{64}$/, { message: '$property 应为附件包的 SHA-256' }) readonly attachmentsHash!: string;
}

export class DraftClue {
  constructor(
    readonly draft: ClueDraft,
    readonly acting: Acting,
  ) {}
}

/** The draft as rules and records see it: without a readable word of its content. */
export type SealedDraft = Omit<ClueDraft, 'content'> & Sealed & { readonly acting: Acting };

/** The first officer's draft. A duty crime is refused with a pointer (PM-09). */
export function draftClue({ acting, ...draft }: SealedDraft, { drafted }: ClueFile): ClueDrafted[] {
  const { clueNo, category } = draft;
  if (category === 'duty-crime') {
    throw new RuleViolation(
      'housing.duty-crime-goes-to-discipline',
      '职务犯罪线索不在此登记，请按监察法第三十七条直接移送县纪委监委信访室',
    );
  }
  if (drafted?.contentHash === draft.contentHash) return [];
  if (drafted) throw new RuleViolation('housing.clue-number-taken', `线索编号 ${clueNo} 已使用`);
  if (draft.secondOfficer === acting.userId) {
    throw new RuleViolation('housing.same-officer', '第二核实人应为起草人以外的工作人员');
  }
  return [{ type: 'ClueDrafted', data: { ...draft, category, draftedBy: acting.userId } }];
}
