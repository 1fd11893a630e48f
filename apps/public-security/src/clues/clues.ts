import { IsArray, IsIn, IsString } from 'class-validator';
import { deadline } from '#deadlines/definitions.js';
import { lightAt, type Sight } from '#deadlines/light-at.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { ClueDelivered, ClueReceived, ReminderNoted, StageChanged } from '../clue-receipt/clue-receipt.js';

/** 线索: where it stands; its content and the reasons are elsewhere. */
export class ClueRow {
  @IsString() readonly clueNo!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly category!: string;
  @IsString() readonly transferredAt!: string;
  /** delivered · received · forwarded · filed · not-filed, then the stages of the case */
  @IsString() readonly stage!: string;
  /** Day of the stage. */
  @IsString() readonly stageOn!: string;
  /** Empty before the receipt. */
  @IsString() readonly receivedOn!: string;
  @IsString() readonly due!: string;
  @IsArray() readonly remindedTo!: readonly string[];
}

/** 时限看板: a clue under review with its light. */
export class ClueClock extends ClueRow {
  @IsIn(['green', 'yellow', 'red', 'grey', 'blue']) readonly light!: 'green' | 'yellow' | 'red' | 'grey' | 'blue';
  @IsString() readonly remaining!: string;
}

const DECIDED: Readonly<Record<string, string>> = {
  'public-security.ClueForwarded': 'forwarded',
  'public-security.CaseFilingDecided': 'filed',
  'public-security.NonFilingDecided': 'not-filed',
};

export function project(row: ClueRow | undefined, { type, data, recordedAt }: Fact): ClueRow | undefined {
  switch (type) {
    case 'public-security.ClueDelivered': {
      const { clueNo, projectId: projectCode, category, transferredAt } = data as ClueDelivered['data'];
      const clock = { receivedOn: '', due: '', remindedTo: [] };
      return {
        clueNo,
        projectCode,
        category,
        transferredAt,
        stage: 'delivered',
        stageOn: dayOf(recordedAt),
        ...clock,
      };
    }
    case 'public-security.ClueReceived': {
      const { on, due } = data as ClueReceived['data'];
      return row && { ...row, stage: 'received', stageOn: on, receivedOn: on, due };
    }
    case 'public-security.ReviewExtended':
      return row && { ...row, due: (data as ClueReceived['data']).due };
    case 'public-security.StageChanged': {
      const { stage, on } = data as StageChanged['data'];
      return row && { ...row, stage, stageOn: on };
    }
    case 'public-security.ReminderNoted': {
      const { addressee } = data as ReminderNoted['data'];
      return row && { ...row, remindedTo: [...row.remindedTo, addressee] };
    }
    default: {
      const stage = DECIDED[type];
      return row && stage ? { ...row, stage, stageOn: (data as { on: string }).on } : row;
    }
  }
}

/** The light of a clue under review at that moment. */
export function clockOf(row: ClueRow, sight: Sight): ClueClock {
  const { receivedOn: start, due } = row;
  return { ...row, ...lightAt({ unit: deadline('DL-P01').unit, start, due, state: { kind: 'running' } }, sight) };
}
