import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, ValidateNested } from 'class-validator';
import { lightAt, type Sight } from '#deadlines/light-at.js';
import type { Light } from '#deadlines/remaining.js';
import { IsOptional } from '#kernel/fields/fields.js';
import { at, dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { JointItemAnswered, JointItemClosed, JointItemRaised } from '../joint-item/joint-item.js';

export class JointReply {
  @IsString() readonly on!: string;
  @IsString() readonly reply!: string;
}

/** 府院联动事项. */
export class JointItemRow {
  @IsString() readonly itemId!: string;
  @IsString() readonly projectCode!: string;
  @IsString() readonly topic!: string;
  /** Agency that owes the answer. */
  @IsString() readonly owner!: string;
  @IsString() readonly raisedOn!: string;
  @IsOptional() @IsString() readonly due?: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => JointReply) readonly replies!: JointReply[];
  @IsIn(['open', 'closed']) readonly status!: 'open' | 'closed';
  @IsOptional() @IsString() readonly result?: string;
  @IsOptional() @IsString() readonly closedOn?: string;
}

export class JointItemView extends JointItemRow {
  /** Absent where no day was set. */
  @IsOptional() @IsString() readonly light?: Light;
  @IsOptional() @IsString() readonly remaining?: string;
}

export function project(row: JointItemRow | undefined, fact: Fact): JointItemRow | undefined {
  const on = dayOf(fact.recordedAt);
  switch (fact.type) {
    case 'court.JointItemRaised': {
      const { projectId, itemId, topic, owner, due } = fact.data as JointItemRaised['data'];
      const known = {
        itemId,
        projectCode: projectId,
        topic,
        owner,
        raisedOn: on,
        replies: [],
        status: 'open',
      } as const;
      return { ...known, replies: [], ...(due === undefined ? {} : { due }) };
    }
    case 'court.JointItemAnswered': {
      const { reply } = fact.data as JointItemAnswered['data'];
      return row && { ...row, replies: [...row.replies, { on, reply }] };
    }
    case 'court.JointItemClosed':
      return row && { ...row, status: 'closed', result: (fact.data as JointItemClosed['data']).result, closedOn: on };
    default:
      return row;
  }
}

/** The item as it stands at that moment. */
export function jointItemView(row: JointItemRow, sight: Sight): JointItemView {
  if (row.due === undefined) return row;
  const state = row.closedOn ? ({ kind: 'checked', at: at(row.closedOn) } as const) : ({ kind: 'running' } as const);
  return { ...row, ...lightAt({ unit: 'natural-day', start: row.raisedOn, due: row.due, state }, sight) };
}
