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
  /** A list of groups of fields. */
  | 'rows'
  /** Sent as it was given, not shown. */
  | 'fixed';

export interface Field {
  readonly kind: Kind;
  readonly label: string;
  readonly help?: string;
  readonly choices?: readonly (readonly [value: string | number, label: string])[];
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
  if (kind === 'rows') {
    const rows = ((value ?? []) as Record<string, unknown>[]).map((row) => bodyOf(fields, row));
    return optional && rows.length === 0 ? undefined : rows;
  }
  if (kind === 'choices' || kind === 'projects' || kind === 'agencies')
    return optional && !(value as unknown[] | undefined)?.length ? undefined : (value ?? []);
  if (kind === 'lines') {
    const lines = linesOf(value);
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
