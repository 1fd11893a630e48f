import { Type } from 'class-transformer';
import { IsArray, IsString, ValidateNested } from 'class-validator';
import type { Fact } from '#messaging/fact.js';
import { shown } from '../ledger-imports/compare-with-ledger.js';
import type { ImportedEntry } from '../ledger-imports/imported-entry.js';
import { labelOf } from '../ledger-imports/ledger-columns.js';
import { project as filed, type ProjectFileRow } from '../project-files/project-files.js';
import { OPEN_EVENTS } from '../project-history/history-events.data.js';
import { PROFILE_FIELDS } from '../troubled-project/project-profile.js';

/** Who set a field, when, by which event, and to what. */
export class FieldSetting {
  /** As people read it; empty: the field was cleared. */
  @IsString() readonly text!: string;
  @IsString() readonly at!: string;
  @IsString() readonly agency!: string;
  @IsString() readonly officer!: string;
  @IsString() readonly eventId!: string;
  @IsString() readonly label!: string;
  @IsString() readonly reason!: string;
}

/** 字段追溯 of one field, its last setting first. */
export class FieldOrigin {
  @IsString() readonly field!: string;
  @IsString() readonly label!: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => FieldSetting) readonly settings!: readonly FieldSetting[];
}

export interface FieldOriginsRow {
  readonly projectCode: string;
  readonly file?: ProjectFileRow;
  /** Oldest first. */
  readonly settings: Readonly<Partial<Record<TracedField, readonly FieldSetting[]>>>;
}

/** The file's own fields, and those that duties and the ledger set. */
const TRACED = [
  ...PROFILE_FIELDS,
  'level',
  'countyLeader',
  'leadUnit',
] as const satisfies readonly (keyof ImportedEntry)[];
type TracedField = (typeof TRACED)[number];

/** A field was set by the event after which the file says something else: the file's own fold is asked, before and after. */
export function project(row: FieldOriginsRow | undefined, fact: Fact, projectCode: string): FieldOriginsRow {
  const { file: before, settings = {} } = row ?? {};
  const file = filed(before, fact);
  const changed = TRACED.flatMap((field) => {
    const text = shown(field, file?.entry[field]);
    if (text === shown(field, before?.entry[field])) return [];
    return [[field, [...(settings[field] ?? []), settingOf(fact, text)]] as const];
  });
  return { projectCode, ...(file ? { file } : {}), settings: { ...settings, ...Object.fromEntries(changed) } };
}

function settingOf({ id, type, agency, officer, recordedAt, data }: Fact, text: string): FieldSetting {
  const { reason = '' } = data as { reason?: string };
  const label = OPEN_EVENTS[type.slice('housing.'.length) as keyof typeof OPEN_EVENTS];
  return { text, at: recordedAt, agency, officer: officer?.name ?? '', eventId: id, label, reason };
}

export function fieldOrigins({ settings }: FieldOriginsRow): FieldOrigin[] {
  return TRACED.flatMap((field) => {
    const own = settings[field] ?? [];
    return own.length === 0 ? [] : [{ field, label: labelOf(field), settings: [...own].reverse() }];
  });
}
