import type { Acting } from '#kernel/acting.js';
import { RuleViolation } from '#kernel/errors.js';
import { IsCode, IsDay, IsText } from '#kernel/fields/fields.js';
import { needOpen, type SupervisionItem, type SupervisionLetterIssued } from '../supervision-item.js';

/** 纪检监察建议. */
export class Letter {
  @IsText(60) readonly docNo!: string;
  @IsCode() readonly addressee!: string;
  @IsText() readonly text!: string;
  @IsDay() readonly due!: string;
}

export class IssueLetter {
  constructor(
    readonly itemId: string,
    readonly letter: Letter,
    readonly acting: Acting,
  ) {}
}

export function issueLetter(
  { itemId, letter, acting }: IssueLetter,
  state: SupervisionItem,
): SupervisionLetterIssued[] {
  needOpen(state, itemId);
  if (state.letters.has(letter.docNo)) return [];
  if (!state.finding) throw new RuleViolation('discipline.no-finding-yet', '尚未作出监督认定，不能发出建议');
  if (letter.due < acting.today) throw new RuleViolation('discipline.due-in-past', `整改期限 ${letter.due} 已经过去`);
  return [{ type: 'SupervisionLetterIssued', data: { projectId: state.projectId, itemId, ...letter } }];
}
