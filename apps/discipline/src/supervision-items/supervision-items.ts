import { IsArray, IsIn, IsInt, IsString } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import type {
  FindingMade,
  QuestionAsked,
  SupervisionOpened,
  SupervisionRectified,
} from '../supervision-item/supervision-item.js';

/** 监督事项 line. */
export class SupervisionItemRow {
  @IsString() readonly itemId!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly topic!: string;
  @IsString() readonly trigger!: string;
  @IsIn(['rule', 'person']) readonly openedBy!: 'rule' | 'person';
  @IsString() readonly openedAt!: string;
  /** Who took it up; empty while it waits. */
  @IsString() readonly takenUpAt!: string;
  @IsIn(['open', 'closed']) readonly status!: 'open' | 'closed';
  /** falsification · neglect · none, or empty. */
  @IsString() readonly finding!: string;
  @IsArray() @IsString({ each: true }) readonly claimIds!: readonly string[];
  /** Questions without an answer, by id. */
  @IsArray() @IsString({ each: true }) readonly openQuestions!: readonly string[];
  @IsInt() readonly letters!: number;
  /** Letters that were not found mended yet, by document number. */
  @IsArray() @IsString({ each: true }) readonly openLetters!: readonly string[];
}

export function project(row: SupervisionItemRow | undefined, fact: Fact): SupervisionItemRow | undefined {
  if (fact.type === 'discipline.SupervisionOpened') return opened(fact);
  if (!row) return row;
  switch (fact.type) {
    case 'discipline.SupervisionAccepted':
      return { ...row, takenUpAt: fact.recordedAt };
    case 'discipline.QuestionAsked':
      return { ...row, openQuestions: [...row.openQuestions, (fact.data as QuestionAsked['data']).questionId] };
    case 'discipline.QuestionAnswered': {
      const { questionId } = fact.data as QuestionAsked['data'];
      return { ...row, openQuestions: row.openQuestions.filter((one) => one !== questionId) };
    }
    case 'discipline.FindingMade': {
      const { kind, claimIds } = fact.data as FindingMade['data'];
      return { ...row, finding: kind, claimIds };
    }
    case 'discipline.SupervisionLetterIssued':
      return { ...row, letters: row.letters + 1, openLetters: [...row.openLetters, docNoOf(fact)] };
    case 'discipline.SupervisionRectified': {
      const others = row.openLetters.filter((one) => one !== docNoOf(fact));
      const { result } = fact.data as SupervisionRectified['data'];
      return { ...row, openLetters: result === 'passed' ? others : [...others, docNoOf(fact)] };
    }
    case 'discipline.SupervisionClosed':
      return { ...row, status: 'closed' };
    default:
      return row;
  }
}

const docNoOf = ({ data }: Fact) => (data as { docNo: string }).docNo;

function opened({ data, recordedAt }: Fact): SupervisionItemRow {
  const { projectId, itemId, topic, trigger, openedBy, claimId } = data as SupervisionOpened['data'];
  return {
    ...{ itemId, projectCode: projectId, topic, trigger, openedBy, openedAt: recordedAt },
    ...{ takenUpAt: openedBy === 'person' ? recordedAt : '', status: 'open', finding: '' },
    ...{ claimIds: claimId === undefined ? [] : [claimId], openQuestions: [], letters: 0, openLetters: [] },
  };
}
