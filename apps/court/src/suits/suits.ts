import { IsBoolean, IsIn, IsInt, IsString } from 'class-validator';
import { calendarKnown } from '#deadlines/calendar-known.js';
import { deadline } from '#deadlines/definitions.js';
import { dueOf } from '#deadlines/due.js';
import { lightAt, type Sight } from '#deadlines/light-at.js';
import type { Light } from '#deadlines/remaining.js';
import { IsOptional } from '#kernel/fields/fields.js';
import { at } from '#kernel/time.js';
import type { Fact } from '#messaging/fact.js';
import { SUIT_KINDS, type DerivativeSuitEvent, type SuitKind } from '../derivative-suit/derivative-suit.js';

const LIGHTS: readonly Light[] = ['green', 'yellow', 'red', 'grey', 'blue'];

/** 衍生诉讼册 line. */
export class SuitRow {
  @IsString() readonly caseNo!: string;
  @IsString() readonly projectCode!: string;
  @IsIn(SUIT_KINDS) readonly kind!: SuitKind;
  @IsInt() readonly suits!: number;
  @IsOptional() @IsInt() readonly flats?: number;
  /** YYYY-MM-DD */
  @IsString() readonly registeredOn!: string;
  /** Day by which the suits are to be finished; absent: not fast-tracked. */
  @IsOptional() @IsString() readonly fastTrackTarget?: string;
  @IsInt() readonly mediated!: number;
  @IsInt() readonly judged!: number;
  @IsInt() readonly effective!: number;
  @IsInt() readonly enforced!: number;
  @IsBoolean() readonly stayed!: boolean;
  /** Day on which the last suit was mediated or judged. */
  @IsOptional() @IsString() readonly tried?: string;
}

/** The line with its clock (审限, ordinary procedure, 民事诉讼法 152). */
export class SuitView extends SuitRow {
  @IsString() readonly due!: string;
  @IsIn(LIGHTS) readonly light!: Light;
  @IsString() readonly remaining!: string;
}

type Change = Pick<DerivativeSuitEvent, 'type' | 'data'>;

export function project(row: SuitRow | undefined, fact: Fact): SuitRow | undefined {
  const event = { type: fact.type.replace('court.', ''), data: fact.data } as Change;
  return event.type === 'SuitRegistered' ? registered(event.data as Registered) : row && changed(row, event);
}

type Registered = Extract<DerivativeSuitEvent, { type: 'SuitRegistered' }>['data'];

function registered({ projectId, on, caseNo, kind, suits, flats }: Registered): SuitRow {
  const known = { caseNo, projectCode: projectId, kind, suits, registeredOn: on, stayed: false };
  return { ...known, ...(flats === undefined ? {} : { flats }), mediated: 0, judged: 0, effective: 0, enforced: 0 };
}

function changed(row: SuitRow, { type, data }: Change): SuitRow {
  switch (type) {
    case 'FastTracked':
      return { ...row, fastTrackTarget: (data as { target: string }).target };
    case 'SuitMediated':
      return finished({ ...row, mediated: row.mediated + data.suits }, data.on);
    case 'JudgmentGiven':
      return finished({ ...row, judged: row.judged + data.suits }, data.on);
    case 'JudgmentEffective':
      return { ...row, effective: row.effective + data.suits };
    case 'EnforcementClosed':
      return { ...row, enforced: row.enforced + data.suits };
    case 'SuitStayed':
      return { ...row, stayed: true };
    case 'SuitResumed':
      return { ...row, stayed: false };
    case 'SuitRegistered':
    case 'EnforcementOpened':
      return row;
  }
}

function finished(row: SuitRow, on: string): SuitRow {
  return row.mediated + row.judged === row.suits ? { ...row, tried: on } : row;
}

/** Time of trial: touches time only, never how a suit should end (C-05). */
export function suitView(row: SuitRow, sight: Sight): SuitView {
  const ordinary = deadline('DL-C22');
  const { due } = dueOf(ordinary, row.registeredOn, calendarKnown(sight));
  const state = row.tried
    ? ({ kind: 'checked', at: at(row.tried) } as const)
    : ({ kind: row.stayed ? 'suspended' : 'running' } as const);
  return { ...row, due, ...lightAt({ unit: ordinary.unit, start: row.registeredOn, due, state }, sight) };
}
