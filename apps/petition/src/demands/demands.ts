import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, ValidateNested } from 'class-validator';
import { IsOptional } from '#kernel/fields/fields.js';
import { dayOf } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { DEMAND_KINDS, type DemandItemEvent, type DemandKind } from '../demand-item/demand-item.js';

export class DemandReply {
  @IsString() readonly on!: string;
  @IsString() readonly reply!: string;
}

/** One demand of the homeowners of a project. */
export class DemandLine {
  @IsString() readonly demandId!: string;
  @IsIn(DEMAND_KINDS) readonly kind!: DemandKind;
  /** Matters (件) that ask for it. */
  @IsInt() readonly matters!: number;
  @IsIn(['open', 'met', 'unmet']) readonly status!: 'open' | 'met' | 'unmet';
  @IsString() readonly raisedOn!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DemandReply) readonly replies!: DemandReply[];
  @IsOptional() @IsString() readonly evidence?: string;
  @IsOptional() @IsString() readonly lawfulReason?: string;
  @IsOptional() @IsString() readonly closedOn?: string;
}

/** 诉求 of one project. */
export class ProjectDemands {
  @IsString() readonly projectCode!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => DemandLine) readonly demands!: DemandLine[];
}

export function project(row: ProjectDemands | undefined, fact: Fact): ProjectDemands {
  const event = { type: fact.type.replace('petition.', ''), data: fact.data } as DemandItemEvent;
  const { projectId, demandId } = event.data;
  const demands = row?.demands ?? [];
  const after = lineAfter(
    demands.find((line) => line.demandId === demandId),
    event,
    dayOf(fact.recordedAt),
  );
  const others = demands.filter((line) => line.demandId !== demandId);
  return { projectCode: projectId, demands: after ? [...others, after].sort(byId) : others };
}

function byId(a: DemandLine, b: DemandLine): number {
  return a.demandId < b.demandId ? -1 : 1;
}

function lineAfter(line: DemandLine | undefined, event: DemandItemEvent, on: string): DemandLine | undefined {
  switch (event.type) {
    case 'DemandRaised': {
      const { demandId, kind, matters } = event.data;
      return line ? { ...line, matters } : { demandId, kind, matters, status: 'open', raisedOn: on, replies: [] };
    }
    case 'DemandReopened': {
      const { demandId, kind, matters } = event.data;
      return { demandId, kind, matters, status: 'open', raisedOn: on, replies: line?.replies ?? [] };
    }
    case 'DemandAnswered':
      return line && { ...line, replies: [...line.replies, { on, reply: event.data.reply }] };
    case 'DemandMet':
      return line && { ...line, status: 'met', evidence: event.data.evidence, closedOn: on };
    case 'DemandUnmet':
      return line && { ...line, status: 'unmet', lawfulReason: event.data.lawfulReason, closedOn: on };
  }
}
