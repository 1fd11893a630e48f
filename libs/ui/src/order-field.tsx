import { daysIn } from './day-spans.js';
import type { Choices, Listed } from './listed.js';

/** How a field of an order is filled in. */
export type Kind =
  | 'text'
  /** A number of its own, proposed and open to change. */
  | 'serial'
  | 'long'
  | 'day'
  | 'moment'
  | 'number'
  /** 万元 on the screen, 分 in the order. */
  | 'wan'
  | 'choice'
  | 'choices'
  | 'agency'
  | 'agencies'
  /** A project by its name. */
  | 'project'
  | 'projects'
  | 'flag'
  /** One text per line. */
  | 'lines'
  /** Days, one or a span (`2026-02-15 至 2026-02-23`) per line. */
  | 'days'
  /** A list of groups of fields. */
  | 'rows'
  /** Fields that are sent as one object. */
  | 'group'
  /** Sent as it was given, not shown. */
  | 'fixed';

export interface Field {
  readonly kind: Kind;
  readonly label: string;
  readonly help?: string;
  readonly choices?: Choices;
  /** Where the choices are read. A `text` or `serial` only proposes them; another word may be typed. */
  readonly from?: Listed;
  /** Another word than the choices that the page knows may be typed. */
  readonly open?: boolean;
  readonly fields?: FieldTable;
  readonly optional?: boolean;
  readonly initial?: unknown;
}

export type FieldTable = Readonly<Record<string, Field>>;

/** A field for every field of the body; those that may be left out say so. */
export type Fields<Body> = {
  readonly [K in keyof Body]-?: Partial<Pick<Body, K>> extends Pick<Body, K>
    ? Field & { readonly optional: true }
    : Field & { readonly optional?: never };
};

/** For an order about a project that is given on a page of many: the form asks which. */
export const PROJECT_ASKED: FieldTable = { projectCode: { kind: 'project', label: '项目' } };

/**
 * Fields that the page itself knows the choices of, by name (`items.claimId` in a list): what had to be typed is chosen,
 * and a number of its own may be one of those that there are. Where there is nothing to choose it is typed as before.
 */
export function withChoices(fields: FieldTable, choices: Readonly<Record<string, Choices>>): FieldTable {
  return Object.entries(choices).reduce((table, [name, own]) => chosen(table, name.split('.'), own), fields);
}

function chosen(fields: FieldTable, [name = '', ...rest]: readonly string[], choices: Choices): FieldTable {
  const field = fields[name];
  if (field === undefined || choices.length === 0) return fields;
  if (rest.length > 0) return { ...fields, [name]: { ...field, fields: chosen(field.fields ?? {}, rest, choices) } };
  const closed = field.kind === 'project' || (field.kind === 'text' && !field.open);
  const kind = field.kind === 'lines' ? 'choices' : closed ? 'choice' : field.kind;
  return { ...fields, [name]: { ...field, kind, choices } };
}

const FEN_PER_WAN = 1_000_000;

interface Dated {
  format: (pattern: string) => string;
}

/** What is sent, from what the form holds. Fields left empty are left out. */
export function bodyOf(fields: FieldTable, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const sent = Object.entries(fields).map(([name, field]) => [name, sentValue(field, values[name])] as const);
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

function sentValue({ kind, fields = {}, optional }: Field, value: unknown): unknown {
  if (kind === 'flag') return value === undefined ? (optional ? undefined : false) : value;
  if (kind === 'group') return bodyOf(fields, (value ?? {}) as Record<string, unknown>);
  if (kind === 'rows') {
    const rows = ((value ?? []) as Record<string, unknown>[]).map((row) => bodyOf(fields, row));
    return optional && rows.length === 0 ? undefined : rows;
  }
  if (kind === 'choices' || kind === 'projects' || kind === 'agencies')
    return optional && !(value as unknown[] | undefined)?.length ? undefined : (value ?? []);
  if (kind === 'lines' || kind === 'days') {
    const lines = kind === 'days' ? daysIn(linesOf(value)) : linesOf(value);
    return optional && lines.length === 0 ? undefined : lines;
  }
  if (value === undefined || value === null || value === '') return undefined;
  switch (kind) {
    case 'day':
      return typeof value === 'string' ? value : (value as Dated).format('YYYY-MM-DD');
    case 'moment':
      return typeof value === 'string' ? value : (value as Dated).format('YYYY-MM-DDTHH:mm:00+08:00');
    case 'wan':
      return Math.round(Number(value) * FEN_PER_WAN);
    default:
      return typeof value === 'string' ? value.trim() : value;
  }
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return (typeof value === 'string' ? value : '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
