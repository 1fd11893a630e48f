import type { Finding } from './finding.js';
import type { KnownProject, ImportedEntry } from './imported-entry.js';
import { folded } from './plain-text.js';
import { sameName, similarName } from './similar-name.js';

/** A row of the sheet that enters, or a project on the ledger. */
interface Neighbour {
  readonly called: string;
  readonly entry: ImportedEntry;
  readonly known?: KnownProject;
}

export interface Neighbourhood {
  /** The ledger project that the row is about. */
  readonly match?: KnownProject;
  readonly findings: readonly Finding[];
}

/** More projects of one developer than any county has: what is beyond is not compared. */
const MOST_COMPARED = 200;

/** Projects and rows by developer and name, so that a long sheet is not compared row by row with itself. */
export class Neighbours {
  private readonly byKey = new Map<string, Neighbour[]>();
  private readonly byCode = new Map<string, KnownProject>();

  constructor(known: readonly KnownProject[]) {
    for (const project of known) {
      this.byCode.set(project.projectCode, project);
      this.put({
        called: `台账项目 ${project.projectCode}“${project.entry.name}”`,
        entry: project.entry,
        known: project,
      });
    }
  }

  /** Rows that enter are what later rows may repeat; a row that is refused repeats nothing and is not repeated. */
  add(row: number, entry: ImportedEntry): void {
    this.put({ called: `第 ${row} 行“${entry.name}”`, entry });
  }

  judge(entry: ImportedEntry): Neighbourhood {
    const near = [...new Set(keysOf(entry).flatMap((key) => this.byKey.get(key) ?? []))];
    const match = this.matchOf(entry, near);
    const others = near.filter(({ known }) => !known || known !== match);
    const unknownCode = entry.projectCode !== undefined && !this.byCode.has(entry.projectCode);
    return {
      ...(match && { match }),
      findings: [
        ...(match ? [matched(match)] : []),
        ...(unknownCode ? [codeUnknown(entry)] : []),
        ...firstOf(others, (other) => repeated(entry, other)),
        ...firstOf(others, (other) => related(entry, other)),
      ],
    };
  }

  private matchOf(entry: ImportedEntry, near: readonly Neighbour[]): KnownProject | undefined {
    const byCode = entry.projectCode === undefined ? undefined : this.byCode.get(entry.projectCode);
    return byCode ?? near.find((other) => other.known && isSame(entry, other.entry))?.known;
  }

  private put(neighbour: Neighbour): void {
    for (const key of keysOf(neighbour.entry)) {
      const list = this.byKey.get(key) ?? [];
      if (list.length < MOST_COMPARED) list.push(neighbour);
      this.byKey.set(key, list);
    }
  }
}

function keysOf({ developerUscc, developer, name, registeredName, otherNames }: ImportedEntry): string[] {
  const names = [name, registeredName, ...otherNames].map((item) => item && `name ${folded(item)}`);
  const keys = [developerUscc && `code ${developerUscc}`, developer && `developer ${folded(developer)}`, ...names];
  return keys.filter((key): key is string => Boolean(key));
}

/** By credit code; where one of the two lacks it, by the developer's name. */
function sameDeveloper(one: ImportedEntry, other: ImportedEntry): boolean {
  if (one.developerUscc && other.developerUscc) return one.developerUscc === other.developerUscc;
  return Boolean(one.developer && other.developer && folded(one.developer) === folded(other.developer));
}

function isSame(one: ImportedEntry, other: ImportedEntry): boolean {
  return sameDeveloper(one, other) && sameName(one, other);
}

function samePlaceOrSize(one: ImportedEntry, other: ImportedEntry): string | undefined {
  if (one.address && other.address && folded(one.address) === folded(other.address)) return '坐落相同';
  return one.flats !== undefined && one.flats === other.flats ? '总套数相同' : undefined;
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
function repeated(entry: ImportedEntry, { called, entry: other }: Neighbour): Finding | undefined {
  if (!sameDeveloper(entry, other)) return undefined;
  if (sameName(entry, other))
    return { level: 'error', field: 'row', text: `疑似重复：与${called}建设单位、项目名称相同` };
  const why = similarName(entry, other) ? samePlaceOrSize(entry, other) : undefined;
  if (!why) return undefined;
  return { level: 'error', field: 'row', text: `疑似重复：与${called}建设单位相同、名称相近、${why}` };
}

function related(entry: ImportedEntry, other: Neighbour): Finding | undefined {
  if (repeated(entry, other)) return undefined;
  const { called } = other;
  if (sameDeveloper(entry, other.entry)) {
    if (!similarName(entry, other.entry)) return undefined;
    return { level: 'warning', field: 'row', text: `与${called}建设单位相同、名称相近，请确认是不同项目` };
  }
  if (!sameName(entry, other.entry)) return undefined;
  return { level: 'warning', field: 'row', text: `与${called}同名，建设单位或信用代码不同，请核对` };
}

function firstOf(others: readonly Neighbour[], judge: (other: Neighbour) => Finding | undefined): Finding[] {
  for (const other of others) {
    const finding = judge(other);
    if (finding) return [finding];
  }
  return [];
}
