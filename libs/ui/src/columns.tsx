import type { Column } from './data-table.js';
import { useAgencyName } from './county.js';
import { moment, wan } from './format.js';
import { Light, StatusTag, wordOf, type States } from './light.js';
import { ProjectLink, useProjectName } from './project-link.js';
import { t } from './text.js';

/** A column of texts. */
export function text<Row>(
  key: NoInfer<keyof Row & string>,
  title: string,
  width: number,
  more: Pick<Column<Row>, 'filter' | 'folded' | 'numeric'> = {},
): Column<Row> {
  return { key, title, width, value: (row) => textOf(row[key]), ...more };
}

/** A column of days or instants, shown in Shanghai. */
export function time<Row>(key: NoInfer<keyof Row & string>, title: string, width = 110): Column<Row> {
  return { key, title, width, value: (row) => moment(textOf(row[key])) };
}

export function count<Row>(key: NoInfer<keyof Row & string>, title: string, width = 90): Column<Row> {
  return { key, title, width, numeric: true, value: (row) => numberOf(row[key]) };
}

/** A column of amounts in 分, shown and exported in 万元. */
export function amount<Row>(key: NoInfer<keyof Row & string>, title: string, width = 130): Column<Row> {
  return {
    key,
    title: `${title}（万元）`,
    width,
    numeric: true,
    value: (row) => numberOf(row[key]) / 1_000_000,
    render: (row) => wan(numberOf(row[key])),
  };
}

/** A column of a closed set: a word, and its colour where it has one. */
export function state<Row>(
  key: NoInfer<keyof Row & string>,
  title: string,
  width: number,
  states: States,
): Column<Row> {
  return {
    key,
    title,
    width,
    filter: true,
    value: (row) => wordOf(states, textOf(row[key])),
    render: (row) => <StatusTag of={textOf(row[key])} states={states} />,
  };
}

/** A column of a closed set, as plain words. */
export function word<Row>(
  key: NoInfer<keyof Row & string>,
  title: string,
  width: number,
  words: Readonly<Record<string, string>>,
): Column<Row> {
  return { key, title, width, filter: true, value: (row) => t(words[textOf(row[key])] ?? textOf(row[key])) };
}

interface Lit {
  readonly light?: string;
  readonly remaining?: string;
}

/** 时限: the light and what it says. */
export function clock<Row extends Lit>(title = '时限', width = 150): Column<Row> {
  return {
    key: 'clock',
    title,
    width,
    value: ({ remaining }) => remaining ?? '',
    render: ({ light, remaining }) => (light ? <Light colour={light} word={remaining ?? ''} /> : null),
  };
}

/** 项目: by name, leading to its page. */
export function useProjectColumn<Row>(code: (row: Row) => string | undefined): Column<Row> {
  const nameOf = useProjectName();
  return {
    key: 'project',
    title: '项目',
    width: 130,
    filter: true,
    value: (row) => nameOf(code(row)),
    render: (row) => <ProjectLink projectCode={code(row) ?? ''} />,
  };
}

/** An agency by name. */
export function useAgencyColumn<Row>(key: NoInfer<keyof Row & string>, title: string, width = 120): Column<Row> {
  const nameOf = useAgencyName();
  return { key, title, width, filter: true, value: (row) => nameOf(textOf(row[key])) };
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join('、');
  return typeof value === 'string' ? value : typeof value === 'number' ? value.toString() : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number(value ?? 0);
}
