import type { Finding } from './finding.js';
import type { ImportedEntry, KnownProject } from './imported-entry.js';
import { keysOf, ready, sameDeveloper, samePlaceOrSize, type Neighbour } from './neighbour.js';
import { sameName, similarName } from './similar-name.js';

export interface Neighbourhood {
  /** The ledger project that the row is about. */
  readonly match?: KnownProject;
  readonly findings: readonly Finding[];
}

/** How many of one key are compared: one is enough to refuse or warn, and no developer has that many projects. */
const MOST_COMPARED = 50;

/** Finds what a row repeats by developer, name, place and size, so that no sheet is compared row by row with itself. */
export class Neighbours {
  private readonly byKey = new Map<string, Neighbour[]>();
  private readonly byCode = new Map<string, KnownProject>();

  constructor(known: readonly KnownProject[]) {
    for (const project of known) {
      this.byCode.set(project.projectCode, project);
      this.put({
        ...ready(project.entry),
        called: `台账项目 ${project.projectCode}“${project.entry.name}”`,
        known: project,
      });
    }
  }

  /** Rows that enter are what later rows may repeat; a row that is refused repeats nothing and is not repeated. */
  add(row: number, entry: ImportedEntry): void {
    this.put({ ...ready(entry), called: `第 ${row} 行“${entry.name}”` });
  }

  judge(entry: ImportedEntry): Neighbourhood {
    const one = ready(entry);
    const near = [...new Set(keysOf(one).flatMap((key) => this.byKey.get(key) ?? []))];
    const match = this.matchOf(one, near);
    const others = near.filter(({ known }) => !known || known !== match);
    const unknownCode = entry.projectCode !== undefined && !this.byCode.has(entry.projectCode);
    const repeated = firstOf(others, (other) => repeats(one, other));
    return {
      ...(match && { match }),
      findings: [
        ...(match ? [matched(match)] : []),
        ...(unknownCode ? [codeUnknown(entry)] : []),
        ...(repeated.length > 0 ? repeated : firstOf(others, (other) => resembles(one, other))),
      ],
    };
  }

  private matchOf(one: Neighbour, near: readonly Neighbour[]): KnownProject | undefined {
    const { projectCode } = one.entry;
    const byCode = projectCode === undefined ? undefined : this.byCode.get(projectCode);
    return (
      byCode ??
      near.find((other) => other.known && sameDeveloper(one, other) && sameName(one.names, other.names))?.known
    );
  }

  private put(neighbour: Neighbour): void {
    for (const key of keysOf(neighbour)) {
      const list = this.byKey.get(key) ?? [];
      if (list.length < MOST_COMPARED) list.push(neighbour);
      this.byKey.set(key, list);
    }
  }
}

function matched({ projectCode, entry }: KnownProject): Finding {
  return { level: 'warning', field: 'row', text: `台账已有此项目（${projectCode}“${entry.name}”），提交只记录差异` };
}

function codeUnknown({ projectCode }: ImportedEntry): Finding {
  return {
    level: 'error',
    field: 'projectCode',
    text: `台账没有编号为 ${projectCode} 的项目；新项目请留空，由系统编号`,
  };
}

/** One developer, one name in all but a phase or a slip, and the same place or size: a person has to decide. */
function repeats(one: Neighbour, other: Neighbour): Finding | undefined {
  if (!sameDeveloper(one, other)) return undefined;
  const where = samePlaceOrSize(one, other);
  const why = sameName(one.names, other.names)
    ? '建设单位、项目名称相同'
    : where && similarName(one.names, other.names) && `建设单位相同、名称相近、${where}`;
  return why ? { level: 'error', field: 'row', text: `疑似重复：与${other.called}${why}` } : undefined;
}

function resembles(one: Neighbour, other: Neighbour): Finding | undefined {
  const why = sameDeveloper(one, other)
    ? similarName(one.names, other.names) && '建设单位相同、名称相近，请确认是不同项目'
    : sameName(one.names, other.names) && '同名，建设单位或信用代码不同，请核对';
  return why ? { level: 'warning', field: 'row', text: `与${other.called}${why}` } : undefined;
}

function firstOf(others: readonly Neighbour[], judge: (other: Neighbour) => Finding | undefined): Finding[] {
  for (const other of others) {
    const finding = judge(other);
    if (finding) return [finding];
  }
  return [];
}
