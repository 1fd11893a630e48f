import { IsBoolean, IsString } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import type { OpinionDispatched, OpinionGiven } from '../opinion/opinion.js';

/** 批示 line, and what became of it. */
export class OpinionRow {
  @IsString() readonly opinionId!: string;
  @IsOptional() @IsString() readonly projectCode?: string;
  @IsString() readonly text!: string;
  @IsString() readonly givenBy!: string;
  @IsString() readonly givenOn!: string;
  @IsBoolean() readonly open!: boolean;
  @IsString() readonly taskId!: string;
  @IsString() readonly noAction!: string;
}

export function opinionOf({ data }: Fact): string {
  return (data as { opinionId: string }).opinionId;
}

export function project(row: OpinionRow | undefined, { type, data, recordedAt }: Fact): OpinionRow | undefined {
  switch (type) {
    case 'housing.OpinionGiven': {
      const { opinionId, projectId, text, givenBy } = data as OpinionGiven['data'];
      const about = projectId === undefined ? {} : { projectCode: projectId };
      return { opinionId, ...about, text, givenBy, givenOn: dayOf(recordedAt), open: true, taskId: '', noAction: '' };
    }
    case 'housing.OpinionDispatched': {
      const { taskId = '', noAction = '' } = data as OpinionDispatched['data'];
      return row && { ...row, open: false, taskId, noAction };
    }
  }
  return row;
}
